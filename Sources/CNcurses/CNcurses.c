#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <string.h>
#include <sys/ioctl.h>
#include <term.h>

attr_t cn_attribute_bold(void) { return A_BOLD; }
attr_t cn_attribute_reverse(void) { return A_REVERSE; }
attr_t cn_attribute_underline(void) { return A_UNDERLINE; }
attr_t cn_attribute_dim(void) { return A_DIM; }

int cn_look_up_type(const char *type, int output) {
  int found = 0;
  // 1 is a hard-copy terminal, 0 an unknown or generic one, -1 no database.
  if (setupterm(type, output, &found) != OK) return found == 1 ? CN_TYPE_WITHOUT_CURSOR : CN_TYPE_MISSING;
  int usable = cn_terminal_string("cup") != NULL;
  del_curterm(cur_term);
  return usable ? CN_TYPE_USABLE : CN_TYPE_WITHOUT_CURSOR;
}

SCREEN *cn_new_terminal(const char *type, FILE *terminal) {
  return newterm(type, terminal ? terminal : stdout, terminal ? terminal : stdin);
}

WINDOW *cn_standard_window(void) { return stdscr; }

void cn_repaint(void) { clearok(curscr, TRUE); }

void cn_write_run(
    WINDOW *window, int row, int column, const wchar_t *text, int length, attr_t attributes, short pair) {
  wattr_set(window, attributes, pair, NULL);
  mvwaddnwstr(window, row, column, text, length);
}

const char *cn_terminal_string(const char *name) {
  char *value = tigetstr(name);
  return value == NULL || value == (char *)-1 || *value == '\0' ? NULL : value;
}

int cn_terminal_number(const char *name) { return tigetnum(name); }

int cn_width(wchar_t character) { return wcwidth(character); }

void cn_terminal_size(int descriptor, int *width, int *height) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) memset(&size, 0, sizeof size);
  *width = size.ws_col;
  *height = size.ws_row;
}
