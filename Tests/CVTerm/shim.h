// libvterm, the terminal emulator of the tests, and what a test needs of C to run a program in it.
#ifndef CONWIZ_CVTERM_H
#define CONWIZ_CVTERM_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

// A cell without bit fields and unions.
typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int width;
  bool bold, underline, reverse;
  // Indexes of the palette, -1 for the terminal's own colour, -2 for others.
  int foreground, background;
} cvterm_cell;

// What the program has told the terminal about itself.
typedef struct {
  bool alternate, cursor_visible;
  int mouse, bells;
  char title[256];
} cvterm_properties;

static inline int cvterm_colour_index(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

static inline cvterm_cell cvterm_cell_at(VTermScreen *_Nonnull screen, int row, int column) {
  VTermScreenCell cell;
  cvterm_cell result;
  memset(&cell, 0, sizeof cell);
  memset(&result, 0, sizeof result);
  vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = column}, &cell);
  memcpy(result.scalars, cell.chars, sizeof result.scalars);
  result.width = cell.width;
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline != 0;
  result.reverse = cell.attrs.reverse;
  result.foreground = cvterm_colour_index(&cell.fg);
  result.background = cvterm_colour_index(&cell.bg);
  return result;
}

static inline int cvterm_set_property(VTermProp property, VTermValue *_Nonnull value, void *_Nullable user) {
  cvterm_properties *properties = (cvterm_properties *)user;
  switch (property) {
  case VTERM_PROP_ALTSCREEN: properties->alternate = value->boolean; break;
  case VTERM_PROP_CURSORVISIBLE: properties->cursor_visible = value->boolean; break;
  case VTERM_PROP_MOUSE: properties->mouse = value->number; break;
  case VTERM_PROP_TITLE: strncpy(properties->title, value->string, sizeof properties->title - 1); break;
  default: break;
  }
  return 1;
}

static inline int cvterm_ring(void *_Nullable user) {
  ((cvterm_properties *)user)->bells++;
  return 1;
}

// Reports properties from now on; the callbacks and properties must outlive the screen.
static inline void cvterm_observe(
    VTermScreen *_Nonnull screen, VTermScreenCallbacks *_Nonnull callbacks,
    cvterm_properties *_Nonnull properties) {
  memset(callbacks, 0, sizeof *callbacks);
  memset(properties, 0, sizeof *properties);
  properties->cursor_visible = true;
  callbacks->settermprop = cvterm_set_property;
  callbacks->bell = cvterm_ring;
  vterm_screen_set_callbacks(screen, callbacks, properties);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
}

// Runs a program on a new pseudo-terminal; between fork and exec only what a threaded parent may do.
static inline pid_t cvterm_run(
    int *_Nonnull terminal, int columns, int rows, const char *_Nonnull path,
    char *_Nullable const *_Nonnull arguments, char *_Nullable const *_Nonnull environment, bool ignore_hang_up) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(terminal, NULL, NULL, &size);
  if (child == 0) {
    signal(SIGHUP, ignore_hang_up ? SIG_IGN : SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (child > 0) fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return child;
}

static inline void cvterm_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal, TIOCSWINSZ, &size);
}

// A descriptor that becomes readable when the process ends.
static inline int cvterm_watch(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

#endif
