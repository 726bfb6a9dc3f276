/// Stands in for the header of Catch2 3 of this name, where that is not installed: the macros that generated
/// tests use, and nothing else, so that a test which needs more does not compile. Nothing runs.
#pragma once

#include <sstream>

#define STAND_IN_JOIN_2(a, b) a##b
#define STAND_IN_JOIN(a, b) STAND_IN_JOIN_2(a, b)
#define TEST_CASE(...) [[maybe_unused]] static void STAND_IN_JOIN(test_, __COUNTER__)()
#define SECTION(...) if ([[maybe_unused]] const char* section = __VA_ARGS__)
#define CHECK(...) static_cast<void>(static_cast<bool>(__VA_ARGS__))
#define CHECK_FALSE(...) CHECK(__VA_ARGS__)
#define REQUIRE(...) CHECK(__VA_ARGS__)
#define INFO(message) static_cast<void>(std::ostringstream() << message)
