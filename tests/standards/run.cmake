# cmake -DLATCHWORK=program -DSOURCE=root -DWORK=folder -DCOMPILER=compiler -DSTD=17|20 -P run.cmake: generates protocols
# for that C++ in a namespace of their own, and compiles all of it with all warnings as errors.
set(flags -std=c++${STD} -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -I${SOURCE}/runtime)
foreach(spec IN ITEMS tests/golden/logs/turnstile spec/seqlock spec/do_no_page)
  cmake_path(GET spec FILENAME name)
  set(folder ${WORK}/${name})
  execute_process(
    COMMAND ${LATCHWORK} generate ${SOURCE}/${spec}.latch -o ${folder} --adapter ${folder} --namespace own::space --std ${STD} --quiet
    COMMAND_ERROR_IS_FATAL ANY)
  execute_process(
    COMMAND ${COMPILER} ${flags} -I${folder} -DHEADER="${name}.hpp" -DPROTOCOL=own::space::${name} ${SOURCE}/tests/standards/fold.cpp
    COMMAND_ERROR_IS_FATAL ANY)
  foreach(test IN ITEMS regression explore coverage conformance)
    set(file ${folder}/${name}_${test}_test.cpp)
    if(EXISTS ${file})
      execute_process(COMMAND ${COMPILER} ${flags} -I${folder} ${file} COMMAND_ERROR_IS_FATAL ANY)
    endif()
  endforeach()
  file(WRITE ${folder}/monitor.cpp "#include \"${name}_monitor.hpp\"\ntemplate struct own::space::${name}::Monitor<own::space::${name}::scopes::small>;\n")
  execute_process(COMMAND ${COMPILER} ${flags} -I${folder} ${folder}/monitor.cpp COMMAND_ERROR_IS_FATAL ANY)
endforeach()
