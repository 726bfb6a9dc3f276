# latchwork_generate(): from a spec to C++ at build time. Part of the installed package, and used by examples/.

# latchwork_generate(TARGET name SPEC file.latch [PROTOCOL name] [STD 17|20] [ADAPTER dir] [TESTS kind…] [OPTIONS option…])
#
# Makes the interface library `name`: the state machine generated from the spec, and the runtime. It is generated again
# whenever the spec, a file that it includes, or the tool changes.
#
# PROTOCOL  the name that the spec declares, if the file is not called so
# STD       which C++ to generate, and what `name` asks of who links it; 20 if it is not given
# ADAPTER   the folder of your PROTOCOL_adapter.hpp; it is written there if it is missing
# TESTS     which tests to build and to register with CTest, of: explore, regression, conformance (needs ADAPTER).
#           They are called name.kind, the programs name_kind_test; Catch2 must have been found
# OPTIONS   for `latchwork generate`
function(latchwork_generate)
  cmake_parse_arguments(PARSE_ARGV 0 ARG "" "TARGET;SPEC;PROTOCOL;STD;ADAPTER" "TESTS;OPTIONS")
  foreach(required IN ITEMS TARGET SPEC)
    if(NOT ARG_${required})
      message(FATAL_ERROR "latchwork_generate: ${required} is missing")
    endif()
  endforeach()
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "latchwork_generate: unknown arguments: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  cmake_path(ABSOLUTE_PATH ARG_SPEC NORMALIZE OUTPUT_VARIABLE spec)
  if(NOT ARG_PROTOCOL)
    cmake_path(GET spec STEM ARG_PROTOCOL)
  endif()
  if(NOT ARG_STD)
    set(ARG_STD 20)
  endif()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${ARG_TARGET}.latchwork)
  set(stamp ${folder}.stamp)
  set(files ${folder}/${ARG_PROTOCOL}.hpp ${folder}/${ARG_PROTOCOL}_conformance.hpp
            ${folder}/${ARG_PROTOCOL}_monitor.hpp)
  set(adapter_options)
  if(ARG_ADAPTER)
    cmake_path(ABSOLUTE_PATH ARG_ADAPTER NORMALIZE OUTPUT_VARIABLE adapter)
    set(adapter_options --adapter ${adapter})
  endif()
  foreach(kind IN LISTS ARG_TESTS)
    list(APPEND files ${folder}/${ARG_PROTOCOL}_${kind}_test.cpp)
  endforeach()

  # The files themselves are only touched where their content changes; the stamp says when they were last looked at.
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${files}
    COMMAND latchwork::latchwork generate ${spec} -o ${folder} --conformance --std ${ARG_STD} --stamp ${stamp} ${adapter_options} ${ARG_OPTIONS} --quiet
    DEPENDS ${spec} latchwork::latchwork
    DEPFILE ${stamp}.d
    COMMENT "Generating C++ from ${ARG_SPEC}"
    VERBATIM)
  add_custom_target(${ARG_TARGET}_generated DEPENDS ${stamp})

  add_library(${ARG_TARGET} INTERFACE)
  target_include_directories(${ARG_TARGET} INTERFACE ${folder})
  target_link_libraries(${ARG_TARGET} INTERFACE latchwork::runtime)
  target_compile_features(${ARG_TARGET} INTERFACE cxx_std_${ARG_STD})
  add_dependencies(${ARG_TARGET} ${ARG_TARGET}_generated)

  foreach(kind IN LISTS ARG_TESTS)
    set(test ${ARG_TARGET}_${kind}_test)
    add_executable(${test} ${folder}/${ARG_PROTOCOL}_${kind}_test.cpp)
    add_dependencies(${test} ${ARG_TARGET}_generated)
    target_link_libraries(${test} PRIVATE ${ARG_TARGET} Catch2::Catch2WithMain)
    if(kind STREQUAL conformance)
      if(NOT ARG_ADAPTER)
        message(FATAL_ERROR "latchwork_generate: TESTS conformance needs ADAPTER")
      endif()
      find_package(Threads REQUIRED)
      target_include_directories(${test} PRIVATE ${adapter})
      target_link_libraries(${test} PRIVATE Threads::Threads)
    endif()
    add_test(NAME ${ARG_TARGET}.${kind} COMMAND ${test})
  endforeach()
endfunction()
