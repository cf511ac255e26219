#include <stddef.h>
#include <stdint.h>

/// The entrance of libFuzzer for programs that have a main of their own (compiler-rt, FuzzerInterface.h).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
