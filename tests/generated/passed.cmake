# What `./dev generated`, `./dev states` and `./dev threads` have in common: folders of generated code, and programs that
# are run until they have passed once.
set(LATCHWORK_GENERATED_ONLY "" CACHE STRING "Only these of what was generated; empty: all")

# In `result` the folders below `where` that are asked for, each named after its spec.
function(generated_folders result where)
  file(GLOB files CONFIGURE_DEPENDS ${where}/*/CMakeLists.txt)
  set(folders "")
  foreach(file ${files})
    cmake_path(GET file PARENT_PATH folder)
    cmake_path(GET folder FILENAME name)
    if(NOT LATCHWORK_GENERATED_ONLY OR name IN_LIST LATCHWORK_GENERATED_ONLY)
      list(APPEND folders ${folder})
    endif()
  endforeach()
  set(${result} ${folders} PARENT_SCOPE)
endfunction()

# `passed` has `test` pass, which is `program` with the arguments that follow. When it has, a file is left behind in
# `folder`, and it is not run again before its program changes.
function(passes_once passed test folder program)
  set(stamp ${folder}/${test}.passed)
  add_custom_command(OUTPUT ${stamp} COMMAND ${program} ${ARGN} COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
                     DEPENDS ${program} COMMENT "${test}" VERBATIM)
  add_custom_target(${test}.passed DEPENDS ${stamp})
  add_dependencies(${passed} ${test}.passed)
endfunction()
