// What must happen inside signal handlers: putting the terminal right, and telling the loop through a pipe.
#ifndef CONWIZ_TERMINAL_GUARD_H
#define CONWIZ_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>

// Remembers the modes of a terminal, installs the handlers, and returns the descriptor on which the numbers
// of signals arrive, a byte each; negative when there are no descriptors left.
int cn_guard_begin(int terminal);

// From now on the terminal is ours: a crash writes these bytes and sets the remembered modes again.
void cn_guard_hold(const char *_Nonnull restore, size_t length);

// The terminal is no longer ours: a crash leaves it alone.
void cn_guard_release(void);

// Says what a crash prints after the terminal is right again.
void cn_guard_farewell(const char *_Nonnull text, size_t length);

// Stops the whole process group as ^Z does in the shell, and returns when it goes on.
void cn_guard_stop(void);

// Gives the signals back to whoever had them.
void cn_guard_end(void);

#endif
