#include "TerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { text_limit = 1024, stack_size = 65536, drain_milliseconds = 100, longest_ending = 5 };

// Signals that the loop answers, and signals that end the process on the spot.
static const int reported[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGCONT, SIGTSTP};
static const int fatal[] = {
  SIGQUIT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGXCPU,
  SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR, SIGSTKFLT,
};
enum {
  reported_count = sizeof reported / sizeof reported[0],
  fatal_count = sizeof fatal / sizeof fatal[0],
};

static struct {
  int terminal;
  int reading;
  int writing;
  bool installed;
  bool has_modes;
  struct termios modes;
  volatile sig_atomic_t holding;
  volatile sig_atomic_t ending;
  char restore[text_limit];
  volatile size_t restore_length;
  char farewell[text_limit];
  volatile size_t farewell_length;
  struct sigaction previous[NSIG];
} guard = {.terminal = -1, .reading = -1, .writing = -1};

static char alternate_stack[stack_size];

static void put(const char *text, size_t length) {
  // A stopped line must not keep a dying process: write only what the line takes soon.
  while (length > 0) {
    struct pollfd line = {.fd = guard.terminal, .events = POLLOUT};
    if (poll(&line, 1, drain_milliseconds) != 1 || !(line.revents & POLLOUT)) return;
    ssize_t written = write(guard.terminal, text, length);
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

static void leave(int signal) {
  if (guard.holding) {
    guard.holding = 0;
    put(guard.restore, guard.restore_length);
    if (guard.has_modes) tcsetattr(guard.terminal, TCSANOW, &guard.modes);
    put(guard.farewell, guard.farewell_length);
  }
  // Not what was there before: the runtime's own handler would ask questions on a terminal that is no longer ours.
  struct sigaction ending;
  memset(&ending, 0, sizeof ending);
  ending.sa_handler = SIG_DFL;
  sigaction(signal, &ending, NULL);
  // It is blocked here and arrives when the handler returns, at the instruction that failed.
  raise(signal);
}

static void answer_fatal(int signal) {
  int saved = errno;
  leave(signal);
  errno = saved;
}

static void answer_reported(int signal) {
  int saved = errno;
  bool ends = signal == SIGTERM || signal == SIGINT;
  if (signal == SIGINT && !guard.holding) {
    // ^C meant for the editor that has the terminal.
  } else if (signal == SIGTSTP && !guard.holding) {
    raise(SIGSTOP);
  } else if (ends && guard.ending) {
    // Asked a second time: the loop does not answer.
    leave(signal);
  } else {
    if (ends) guard.ending = 1;
    // A stopped line may hold the loop up for good; while an editor has the terminal it waits for that.
    if ((ends || signal == SIGHUP) && guard.holding) alarm(longest_ending);
    unsigned char number = (unsigned char)signal;
    ssize_t written = write(guard.writing, &number, 1);
    (void)written;
  }
  errno = saved;
}

static void answer_alarm(int signal) {
  int saved = errno;
  (void)signal;
  leave(SIGTERM);
  errno = saved;
}

// Another end that has gone is an error of the write. A handler and not SIG_IGN, which editors would inherit.
static void answer_broken_pipe(int signal) { (void)signal; }

static void install(int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, &guard.previous[signal]);
}

int cn_guard_begin(int terminal) {
  int ends[2];
  if (guard.installed) return guard.reading;
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  }
  guard.terminal = terminal;
  guard.reading = ends[0];
  guard.writing = ends[1];
  guard.has_modes = tcgetattr(terminal, &guard.modes) == 0;
  guard.holding = 0;
  guard.ending = 0;
  guard.farewell_length = 0;
  guard.installed = true;
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = alternate_stack;
    stack.ss_size = stack_size;
    sigaltstack(&stack, NULL);
  }
  for (int index = 0; index < reported_count; index++) install(reported[index], answer_reported, SA_RESTART);
  for (int index = 0; index < fatal_count; index++) install(fatal[index], answer_fatal, SA_ONSTACK);
  install(SIGPIPE, answer_broken_pipe, SA_RESTART);
  install(SIGALRM, answer_alarm, SA_RESTART);
  return guard.reading;
}

static size_t keep(char *place, const char *text, size_t length) {
  if (length > text_limit) length = text_limit;
  memcpy(place, text, length);
  return length;
}

void cn_guard_hold(const char *restore, size_t length) {
  guard.holding = 0;
  guard.restore_length = keep(guard.restore, restore, length);
  guard.holding = 1;
  if (guard.ending) alarm(longest_ending);
}

void cn_guard_release(void) { guard.holding = 0; }

void cn_guard_farewell(const char *text, size_t length) {
  guard.farewell_length = 0;
  guard.farewell_length = keep(guard.farewell, text, length);
}

void cn_guard_stop(void) {
  struct sigaction action, ours;
  sigset_t stopping, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTSTP);
  sigaction(SIGTSTP, &action, &ours);
  // Among several threads another may be given the group's signal while this one runs on, and threads of a pool
  // block it. So this one gets a signal of its own, which waits until it is let in and stops the process here;
  // when the other was first, continuing has dropped it.
  pthread_sigmask(SIG_BLOCK, &stopping, &before);
  raise(SIGTSTP);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stopping, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

void cn_guard_end(void) {
  if (!guard.installed) return;
  guard.holding = 0;
  for (int index = 0; index < reported_count; index++)
    sigaction(reported[index], &guard.previous[reported[index]], NULL);
  for (int index = 0; index < fatal_count; index++)
    sigaction(fatal[index], &guard.previous[fatal[index]], NULL);
  sigaction(SIGPIPE, &guard.previous[SIGPIPE], NULL);
  alarm(0);
  sigaction(SIGALRM, &guard.previous[SIGALRM], NULL);
  close(guard.reading);
  close(guard.writing);
  guard.reading = guard.writing = -1;
  guard.installed = false;
}
