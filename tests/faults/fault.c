/*
 * Stands between a program and the calls that change files (LD_PRELOAD), counts those below some
 * folders from 1, writes down those that succeeded, and strikes at one of them. All by environment:
 *
 *   FAULT_ROOTS      absolute folders, separated by colons
 *   FAULT_LOG        file; a line a call: number, operation, inode, path, second path, size, by tabs
 *   FAULT_SNAPSHOTS  folder; the bytes of each synced file, under the number of the call
 *   FAULT_AT         number of the call that is struck; 0 with FAULT_OP: each call of that operation
 *   FAULT_ACT        kill: SIGKILL before the call; tear: the first half of a write, then SIGKILL;
 *                    fail: FAULT_ERRNO from it, and with FAULT_ON=1 from all that come after it;
 *                    short: the first half of a write, and FAULT_ERRNO from all that come after it
 *   FAULT_OFF        file; once it exists no call fails any more
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name)                                              \
  ({                                                            \
    static __typeof__(&name) call;                              \
    if (!call) call = (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
    call;                                                       \
  })

enum outcome { go, refuse, half };

static long counted;
static pthread_mutex_t logging = PTHREAD_MUTEX_INITIALIZER;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_inside(const char *path) {
  if (!path || path[0] != '/') return 0;
  for (const char *root = setting("FAULT_ROOTS"); *root;) {
    size_t length = strcspn(root, ":");
    if (strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == 0)) return 1;
    root += length + (root[length] == ':');
  }
  return 0;
}

/* Where a descriptor leads; empty for what is no file. Follows renames. */
static const char *path_of(int fd, char *buffer) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, 4095);
  buffer[length < 0 ? 0 : length] = 0;
  return buffer;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Numbers a call and says what shall become of it. */
static enum outcome strike(const char *operation, int is_write, long *number) {
  *number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
  const char *act = setting("FAULT_ACT");
  if (!*act) return go;
  long at = atol(setting("FAULT_AT"));
  int is_here = at > 0 ? *number == at : strcmp(operation, setting("FAULT_OP")) == 0;
  int is_later = at > 0 && *number > at;
  if (is_here && strcmp(act, "kill") == 0) die();
  if (is_here && is_write && (!strcmp(act, "tear") || !strcmp(act, "short"))) return half;
  int fails = is_here ? strcmp(act, "fail") == 0 || strcmp(act, "short") == 0
                      : is_later && (*setting("FAULT_ON") || strcmp(act, "short") == 0);
  if (!fails || access(setting("FAULT_OFF"), F_OK) == 0) return go;
  errno = atoi(setting("FAULT_ERRNO"));
  return refuse;
}

static void torn(void) {
  if (strcmp(setting("FAULT_ACT"), "tear") == 0) die();
}

/* The bytes that a crash after this sync would find. */
static void keep(long number, const char *path) {
  char file[4096], bytes[65536];
  if (!*setting("FAULT_SNAPSHOTS")) return;
  snprintf(file, sizeof file, "%s/%ld", setting("FAULT_SNAPSHOTS"), number);
  int from = REAL(open)(path, O_RDONLY), to = REAL(open)(file, O_WRONLY | O_CREAT, 0600);
  for (ssize_t got; (got = read(from, bytes, sizeof bytes)) > 0;)
    if (REAL(write)(to, bytes, got) != got) abort();
  close(from);
  close(to);
}

static void note(long number, const char *operation, const char *path, const char *second, long size) {
  if (!*setting("FAULT_LOG")) return;
  int kept = errno;
  struct stat known = {0};
  lstat(*second ? second : path, &known);
  char line[9000];
  int length = snprintf(line, sizeof line, "%ld\t%s\t%lu\t%s\t%s\t%ld\n", number, operation,
                        (unsigned long)known.st_ino, path, second, size);
  pthread_mutex_lock(&logging);
  int log = REAL(open)(setting("FAULT_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (REAL(write)(log, line, length) != length) abort();
  close(log);
  pthread_mutex_unlock(&logging);
  errno = kept;
}

/* A call that names one path, or two. */
#define NAMED(operation, first, second, call)                             \
  do {                                                                    \
    if (!is_inside(first) && !is_inside(second)) return call;             \
    long number;                                                          \
    if (strike(operation, 0, &number) == refuse) return -1;               \
    int result = call;                                                    \
    if (result >= 0) note(number, operation, first, second, 0);           \
    return result;                                                        \
  } while (0)

#define OPENS(name, ...)                                                                   \
  int name(__VA_ARGS__, int flags, ...) {                                                  \
    va_list rest;                                                                          \
    va_start(rest, flags);                                                                 \
    mode_t mode = va_arg(rest, mode_t);                                                    \
    va_end(rest);                                                                          \
    const char *operation = flags & O_CREAT && access(path, F_OK) ? "create"               \
                            : flags & O_TRUNC                     ? "truncate"             \
                                                                  : "open";                \
    if ((flags & O_ACCMODE) == O_RDONLY && !(flags & (O_CREAT | O_TRUNC)))                 \
      return OPENED(name);                                                                 \
    NAMED(operation, path, "", OPENED(name));                                              \
  }
#define OPENED(name) REAL(name)(path, flags, mode)
OPENS(open, const char *path)
OPENS(open64, const char *path)
#undef OPENED
#define OPENED(name) REAL(name)(folder, path, flags, mode)
OPENS(openat, int folder, const char *path)
OPENS(openat64, int folder, const char *path)

#define WRITES(name, parameters, whole, first_half)                        \
  ssize_t name parameters {                                                \
    char path[4096];                                                       \
    if (!is_inside(path_of(fd, path))) return whole;                       \
    long number;                                                           \
    enum outcome outcome = strike("write", 1, &number);                    \
    if (outcome == refuse) return -1;                                      \
    ssize_t result = outcome == half ? first_half : whole;                 \
    if (outcome == half) torn();                                           \
    if (result >= 0) note(number, "write", path, "", result);              \
    return result;                                                         \
  }
#define PARTS const struct iovec *parts, int count
#define FIRST (parts[0].iov_len / 2)
WRITES(write, (int fd, const void *bytes, size_t size), REAL(write)(fd, bytes, size),
       REAL(write)(fd, bytes, size / 2))
WRITES(pwrite, (int fd, const void *bytes, size_t size, off_t at), REAL(pwrite)(fd, bytes, size, at),
       REAL(pwrite)(fd, bytes, size / 2, at))
WRITES(pwrite64, (int fd, const void *bytes, size_t size, off64_t at), REAL(pwrite64)(fd, bytes, size, at),
       REAL(pwrite64)(fd, bytes, size / 2, at))
WRITES(writev, (int fd, PARTS), REAL(writev)(fd, parts, count),
       REAL(write)(fd, parts[0].iov_base, FIRST))
WRITES(pwritev, (int fd, PARTS, off_t at), REAL(pwritev)(fd, parts, count, at),
       REAL(pwrite)(fd, parts[0].iov_base, FIRST, at))
WRITES(pwritev64, (int fd, PARTS, off64_t at), REAL(pwritev64)(fd, parts, count, at),
       REAL(pwrite64)(fd, parts[0].iov_base, FIRST, at))

#define SYNCS(name)                                                         \
  int name(int fd) {                                                        \
    char path[4096];                                                        \
    struct stat known;                                                      \
    if (!is_inside(path_of(fd, path)) || fstat(fd, &known)) return REAL(name)(fd); \
    const char *operation = S_ISDIR(known.st_mode) ? "sync-folder" : "sync"; \
    long number;                                                            \
    if (strike(operation, 0, &number) == refuse) return -1;                 \
    int result = REAL(name)(fd);                                            \
    if (result == 0 && !S_ISDIR(known.st_mode)) keep(number, path);     \
    if (result == 0) note(number, operation, path, "", 0);                  \
    return result;                                                          \
  }
SYNCS(fsync)
SYNCS(fdatasync)

#define SIZES(name, type)                                                   \
  int name(int fd, type size) {                                             \
    char path[4096];                                                        \
    NAMED("truncate", path_of(fd, path), "", REAL(name)(fd, size));         \
  }
SIZES(ftruncate, off_t)
SIZES(ftruncate64, off64_t)

int rename(const char *from, const char *to) { NAMED("rename", from, to, REAL(rename)(from, to)); }
int link(const char *from, const char *to) { NAMED("link", from, to, REAL(link)(from, to)); }
int symlink(const char *to, const char *path) { NAMED("symlink", path, "", REAL(symlink)(to, path)); }
int unlink(const char *path) { NAMED("unlink", path, "", REAL(unlink)(path)); }
int mkdir(const char *path, mode_t mode) { NAMED("mkdir", path, "", REAL(mkdir)(path, mode)); }
int rmdir(const char *path) { NAMED("rmdir", path, "", REAL(rmdir)(path)); }
