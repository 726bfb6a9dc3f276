# How every folder of Latchwork declares its library: one call, the same warnings, the same include root.

# The warnings of our own code; all of them are errors.
add_library(latchwork_warnings INTERFACE)
target_compile_options(latchwork_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# g++ 12 sees an overlap in `"text" + std::string()` where there is none (GCC bug 105651).
target_compile_options(latchwork_warnings INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)

# latchwork_library(NAME SOURCES … [PUBLIC …] [PRIVATE …]): a static library latchwork::NAME whose headers are
# included as "NAME/file.hpp".
function(latchwork_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(latchwork_${name} STATIC ${ARG_SOURCES})
  add_library(latchwork::${name} ALIAS latchwork_${name})
  target_include_directories(latchwork_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(latchwork_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} latchwork_warnings)
endfunction()
