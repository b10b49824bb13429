/* What a ledger does to the disk, seen and meddled with: loaded before the C library.
 *
 * Of files under $DISK_UNDER every write, truncation, sync and removal is appended to $DISK_LOG,
 * where that is set, with all that was written. The N-th call of a kind fails once disk_fail() was
 * called. SQLite's shared memory, which no power cut survives, is left out.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITE, SYNC, TRUNCATE, KINDS };

static int failing = -1, countdown, error_given, lasts, calls[KINDS], failures;
static int log_fd = -1;
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_fsync)(int);
static int (*real_truncate)(int, off64_t);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void find(void)
{
    const char *log = getenv("DISK_LOG");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_truncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    if (log != NULL)
        log_fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int watched(const char *path)
{
    const char *under = getenv("DISK_UNDER");
    size_t length = strlen(path);
    if (under == NULL || strncmp(path, under, strlen(under)) != 0)
        return 0;
    return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static int watched_file(int fd, char *path)
{
    char link[64];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return watched(path);
}

static void record(char what, const char *path, uint64_t file, uint64_t place, const void *data,
                   uint64_t length)
{
    struct __attribute__((packed)) {
        char what;
        uint32_t name;
        uint64_t file, place, length;
    } head = {what, (uint32_t)strlen(path), file, place, length};
    if (log_fd < 0)
        return;
    pthread_mutex_lock(&one);
    if (real_write(log_fd, &head, sizeof head) < 0 || real_write(log_fd, path, head.name) < 0 ||
        (data != NULL && real_write(log_fd, data, length) < 0))
        abort();
    pthread_mutex_unlock(&one);
}

static uint64_t number_of(int fd)
{
    struct stat found;
    return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

/* Whether this call is to fail; errno is set then. */
static int fails(int kind)
{
    calls[kind]++;
    if (failing != kind || countdown < 1)
        return 0;
    if (countdown > 1) {
        countdown--;
        return 0;
    }
    if (!lasts)
        countdown = 0;
    failures++;
    errno = error_given;
    return 1;
}

void disk_fail(int kind, int nth, int error, int for_ever)
{
    failing = kind, countdown = nth, error_given = error, lasts = for_ever;
    failures = 0;
    memset(calls, 0, sizeof calls);
}

int disk_calls(int kind) { return calls[kind]; }
int disk_failures(void) { return failures; }

void disk_mark(const char *said) { record('m', "", 0, 0, said, strlen(said)); }

ssize_t write(int fd, const void *data, size_t length)
{
    char path[PATH_MAX];
    ssize_t done;
    off64_t place;
    if (!watched_file(fd, path))
        return real_write(fd, data, length);
    if (fails(WRITE))
        return -1;
    place = lseek64(fd, 0, SEEK_CUR);
    done = real_write(fd, data, length);
    if (done > 0)
        record('w', path, number_of(fd), (uint64_t)place, data, (uint64_t)done);
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t place)
{
    char path[PATH_MAX];
    ssize_t done;
    if (!watched_file(fd, path))
        return real_pwrite(fd, data, length, place);
    if (fails(WRITE))
        return -1;
    done = real_pwrite(fd, data, length, place);
    if (done > 0)
        record('w', path, number_of(fd), (uint64_t)place, data, (uint64_t)done);
    return done;
}

int fsync(int fd)
{
    char path[PATH_MAX];
    int done;
    if (!watched_file(fd, path))
        return real_fsync(fd);
    if (fails(SYNC))
        return -1;
    done = real_fsync(fd);
    if (done == 0)
        record('s', path, number_of(fd), 0, NULL, 0);
    return done;
}

int fdatasync(int fd) { return fsync(fd); }

int ftruncate64(int fd, off64_t length)
{
    char path[PATH_MAX];
    int done;
    if (!watched_file(fd, path))
        return real_truncate(fd, length);
    if (fails(TRUNCATE))
        return -1;
    done = real_truncate(fd, length);
    if (done == 0)
        record('t', path, number_of(fd), (uint64_t)length, NULL, 0);
    return done;
}

int unlink(const char *path)
{
    struct stat found;
    int there = watched(path) && stat(path, &found) == 0;
    int done = real_unlink(path);
    if (there && done == 0)
        record('u', path, found.st_ino, 0, NULL, 0);
    return done;
}
