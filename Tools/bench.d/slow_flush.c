/* Preloaded into a database server, makes every flush of its log take a millisecond more, as an ordinary cloud disk's. */
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int fdatasync(int file)
{
    struct timespec millisecond = {0, 1000000};
    nanosleep(&millisecond, 0);
    return (int)syscall(SYS_fdatasync, file);
}
