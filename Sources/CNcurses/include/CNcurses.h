// What Swift cannot import from <ncurses.h>, as typed functions; and the signal handlers, which must be C.
#ifndef CONWIZ_CNCURSES_H
#define CONWIZ_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <ncurses.h>
#include <stddef.h>
#include <wchar.h>

// Attribute bits are macros with casts.
attr_t cn_attribute_bold(void);
attr_t cn_attribute_reverse(void);
attr_t cn_attribute_underline(void);
attr_t cn_attribute_dim(void);

// newterm on the standard streams, which are mutable globals to Swift 6.
SCREEN *cn_new_terminal(const char *type);

// stdscr is a mutable global, which Swift 6 refuses to import.
WINDOW *cn_standard_window(void);

// Writes a run of one style; wattr_set is a macro, and waddnwstr takes a wchar_t pointer that Swift spells Int32.
void cn_write_run(WINDOW *window, int row, int column, const wchar_t *text, int length, attr_t attributes, short pair);

// Reads a key: 0 nothing, 1 a character, 2 a key code.
int cn_read_key(WINDOW *window, unsigned int *value);

// Key codes given to the marks of a bracketed paste.
enum { CN_PASTE_BEGIN = 0x2f0, CN_PASTE_END = 0x2f1 };
void cn_define_paste_keys(void);

// Whether terminfo knows the function keys.
int cn_has_function_keys(void);

// The terminal's size as the kernel knows it; 0 when it does not.
void cn_terminal_size(int descriptor, int *width, int *height);

// A pipe whose ends neither block nor survive exec; Glibc's module lacks pipe2.
int cn_pipe(int *read_end, int *write_end);

// Remembers the terminal's modes and what to write on a crash, and catches the signals that end a program.
// Ending signals write a byte to wake_descriptor; crashes restore the terminal and go on to the default action.
void cn_catch_signals(int descriptor, const char *restore, size_t length, int wake_descriptor);

// The ending signal that arrived, 0 when none has.
int cn_ending_signal(void);

// The terminal is no longer ours: crashes leave it alone.
void cn_release_signals(void);

// Stops the process group as ^Z does, and returns when it goes on.
void cn_stop(void);

// Ends the program by a signal's default action, so that its parent sees the true reason.
void cn_end_by(int signal_number);

#endif
