// What Swift cannot import from <ncurses.h>, as typed functions; the signal handlers are in TerminalGuard.h.
#ifndef CONWIZ_CNCURSES_H
#define CONWIZ_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <ncurses.h>
#include <stdio.h>
#include <wchar.h>

#include "TerminalGuard.h"

// Attribute bits are macros with casts.
attr_t cn_attribute_bold(void);
attr_t cn_attribute_reverse(void);
attr_t cn_attribute_underline(void);
attr_t cn_attribute_dim(void);

// What the terminfo database says of a terminal type.
enum { CN_TYPE_MISSING, CN_TYPE_WITHOUT_CURSOR, CN_TYPE_USABLE };
int cn_look_up_type(const char *_Nonnull type, int output);

// newterm on the standard streams, which are mutable globals to Swift 6, or on a terminal of its own.
SCREEN *_Nullable cn_new_terminal(const char *_Nonnull type, FILE *_Nullable terminal);

// stdscr is a mutable global, which Swift 6 refuses to import.
WINDOW *_Nullable cn_standard_window(void);

// Makes the next update send everything; clearok on curscr, another mutable global.
void cn_repaint(void);

// Writes a run of one style; wattr_set is a macro, and waddnwstr takes a wchar_t pointer that Swift spells Int32.
void cn_write_run(
    WINDOW *_Nonnull window, int row, int column, const wchar_t *_Nonnull text, int length, attr_t attributes,
    short pair);

// A string of terminfo; null when the terminal has none.
const char *_Nullable cn_terminal_string(const char *_Nonnull name);

// A number of terminfo; negative when the terminal has none.
int cn_terminal_number(const char *_Nonnull name);

// The columns of a character, negative when it has none; Glibc's module lacks wcwidth.
int cn_width(wchar_t character);

// The terminal's size as the kernel knows it; 0 when it does not.
void cn_terminal_size(int descriptor, int *_Nonnull width, int *_Nonnull height);

#endif
