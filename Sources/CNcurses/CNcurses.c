#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

attr_t cn_attribute_bold(void) { return A_BOLD; }
attr_t cn_attribute_reverse(void) { return A_REVERSE; }
attr_t cn_attribute_underline(void) { return A_UNDERLINE; }
attr_t cn_attribute_dim(void) { return A_DIM; }

SCREEN *cn_new_terminal(const char *type) { return newterm(type, stdout, stdin); }
WINDOW *cn_standard_window(void) { return stdscr; }

void cn_write_run(WINDOW *window, int row, int column, const wchar_t *text, int length, attr_t attributes, short pair) {
  wattr_set(window, attributes, pair, NULL);
  mvwaddnwstr(window, row, column, text, length);
}

int cn_read_key(WINDOW *window, unsigned int *value) {
  wint_t read = 0;
  int result = wget_wch(window, &read);
  *value = (unsigned int)read;
  if (result == ERR) return 0;
  return result == KEY_CODE_YES ? 2 : 1;
}

void cn_define_paste_keys(void) {
  define_key("\033[200~", CN_PASTE_BEGIN);
  define_key("\033[201~", CN_PASTE_END);
}

int cn_has_function_keys(void) {
  char *name = tigetstr("kf1");
  return name != NULL && name != (char *)-1;
}

void cn_terminal_size(int descriptor, int *width, int *height) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) memset(&size, 0, sizeof size);
  *width = size.ws_col;
  *height = size.ws_row;
}

int cn_pipe(int *read_end, int *write_end) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  *read_end = ends[0];
  *write_end = ends[1];
  return 0;
}

// All of this is read by signal handlers, so it is written before they are installed and plain data.
static struct termios saved_modes;
static int saved_descriptor = -1;
static char saved_restore[256];
static size_t saved_length;
static volatile sig_atomic_t ending_signal;
static int saved_wake = -1;

static void restore_terminal(void) {
  if (saved_descriptor < 0) return;
  size_t written = 0;
  while (written < saved_length) {
    ssize_t count = write(saved_descriptor, saved_restore + written, saved_length - written);
    if (count <= 0) break;
    written += (size_t)count;
  }
  tcsetattr(saved_descriptor, TCSANOW, &saved_modes);
}

static void on_crash(int number) {
  restore_terminal();
  saved_descriptor = -1;
  static const char note[] = "conwiz crashed; unsaved changes are in the draft and are offered at the next start\n";
  ssize_t ignored = write(STDERR_FILENO, note, sizeof note - 1);
  (void)ignored;
  signal(number, SIG_DFL);
  raise(number);
}

static void on_end(int number) {
  int saved_errno = errno;
  ending_signal = number;
  if (saved_wake >= 0) {
    ssize_t ignored = write(saved_wake, "s", 1);
    (void)ignored;
  }
  errno = saved_errno;
}

void cn_catch_signals(int descriptor, const char *restore, size_t length, int wake_descriptor) {
  if (tcgetattr(descriptor, &saved_modes) != 0) return;
  saved_length = length < sizeof saved_restore ? length : 0;
  memcpy(saved_restore, restore, saved_length);
  saved_descriptor = descriptor;
  saved_wake = wake_descriptor;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_crash;
  action.sa_flags = SA_RESETHAND | SA_NODEFER;
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
  for (size_t index = 0; index < sizeof crashes / sizeof crashes[0]; index++) sigaction(crashes[index], &action, NULL);
  action.sa_handler = on_end;
  action.sa_flags = 0;
  static const int endings[] = {SIGTERM, SIGHUP, SIGINT};
  for (size_t index = 0; index < sizeof endings / sizeof endings[0]; index++) sigaction(endings[index], &action, NULL);
  signal(SIGPIPE, SIG_IGN);
}

int cn_ending_signal(void) { return ending_signal; }

void cn_release_signals(void) { saved_descriptor = -1; }

void cn_stop(void) {
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, &old);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
}

void cn_end_by(int signal_number) {
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}
