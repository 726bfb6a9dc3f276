# cmake -DBUILD=… -DSOURCE=… -DWORK=… -DGENERATOR=… -DCOMPILER=… -P run.cmake: installs Latchwork, builds this folder's
# project with what is installed, and looks whether a change of an included file makes it generate again.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nfails:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/installed)
file(COPY ${SOURCE}/ DESTINATION ${WORK}/project)
run(${CMAKE_COMMAND} -S ${WORK}/project -B ${WORK}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_PREFIX_PATH=${WORK}/installed "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror")
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${CMAKE_CTEST_COMMAND} --test-dir ${WORK}/build --no-tests=error)
run(${CMAKE_COMMAND} --build ${WORK}/build)
if(output MATCHES "Generating C")
  message(FATAL_ERROR "nothing has changed, but it generates again:\n${output}")
endif()

# What is included is part of the spec.
file(READ ${WORK}/project/locks.latch text)
string(REPLACE "guard;" "guard;\nint added = 0;" text "${text}")
file(WRITE ${WORK}/project/locks.latch "${text}")
run(${CMAKE_COMMAND} --build ${WORK}/build --target handshake_generated)
file(READ ${WORK}/build/handshake.latchwork/handshake.hpp header)
if(NOT header MATCHES "added")
  message(FATAL_ERROR "an included file has changed, but the header has not:\n${output}")
endif()
