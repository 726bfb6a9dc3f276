# What is installed beside the tool and the runtime: the CMake package that find_package(Latchwork) finds.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/Latchwork)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/LatchworkConfig.cmake.in ${CMAKE_BINARY_DIR}/LatchworkConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may change what is generated.
write_basic_package_version_file(${CMAKE_BINARY_DIR}/LatchworkConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(EXPORT LatchworkTargets NAMESPACE latchwork:: DESTINATION ${package_dir})
install(FILES ${CMAKE_BINARY_DIR}/LatchworkConfig.cmake ${CMAKE_BINARY_DIR}/LatchworkConfigVersion.cmake
              ${CMAKE_CURRENT_LIST_DIR}/LatchworkGenerate.cmake
        DESTINATION ${package_dir})
