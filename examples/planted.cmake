# cmake -DTEST=program -DTIMES=n -P planted.cmake: with its bug planted, the code must fail the test of its historic
# schedules in each of so many runs, and by a difference from the model.
set(ENV{PLANT_BUG} 1)
foreach(run RANGE 1 ${TIMES})
  execute_process(COMMAND ${TEST} "the schedule by which*" RESULT_VARIABLE code OUTPUT_VARIABLE output TIMEOUT 60)
  if(code EQUAL 0 OR NOT output MATCHES "difference: ")
    message(FATAL_ERROR "Run ${run} of ${TEST} does not find the planted bug:\n${output}")
  endif()
endforeach()
