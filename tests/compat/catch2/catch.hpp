/// Catch2 3 under the name of Catch2 2's header, so that the tests compile with either.
#pragma once

#include <catch2/catch_all.hpp>

using Catch::Approx;  // NOLINT(misc-unused-using-decls)
