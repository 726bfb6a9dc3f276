# cmake -DBUILD=… -DPAGE=docs/testing-your-code.md -DWORK=… -DGENERATOR=… -DCOMPILER=… -P run.cmake: does what the page
# says, with nothing but its listings and an installed Latchwork; the tests pass, and find the bug that it plants.
function(run expected)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if((expected STREQUAL "passes") AND NOT code EQUAL 0 OR (expected STREQUAL "fails") AND code EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nshould be one that ${expected}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK}/project/planted)
run(passes awk -v folder=${WORK}/project -f ${CMAKE_CURRENT_LIST_DIR}/listings.awk ${PAGE})
run(passes ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/installed)
run(passes ${CMAKE_COMMAND} -S ${WORK}/project -B ${WORK}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_PREFIX_PATH=${WORK}/installed "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror")
run(passes ${CMAKE_COMMAND} --build ${WORK}/build)
run(passes ${CMAKE_CTEST_COMMAND} --test-dir ${WORK}/build --no-tests=error)

file(COPY_FILE ${WORK}/project/planted/my_turnstile.hpp ${WORK}/project/my_turnstile.hpp)
file(TOUCH ${WORK}/project/my_turnstile.hpp)
run(passes ${CMAKE_COMMAND} --build ${WORK}/build)
run(fails ${CMAKE_CTEST_COMMAND} --test-dir ${WORK}/build --output-on-failure)
if(NOT output MATCHES "> held\\(gate\\): implementation false, model true")
  message(FATAL_ERROR "the bug is not found as the page says:\n${output}")
endif()
