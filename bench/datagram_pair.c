/* The floor under any one-way latency on this machine: two processes, UDP over the loopback interface, nothing else.

   datagram_pair FRAMES OCTETS INTERVAL_NS  prints one latency in nanoseconds a line.

   The child sends a datagram every INTERVAL_NS with the monotonic time in its last eight octets; the parent waits in
   recv and looks at the clock when it has one.  What is lost is not printed. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t now_ns(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int main(int count, char **words)
{
    if (count != 4) return 2;
    const long frames = atol(words[1]), octets = atol(words[2]), interval_ns = atol(words[3]);
    if (frames < 1 || octets < 8 || octets > 8192 || interval_ns < 1) return 2;
    unsigned char frame[8192] = {4};
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof here;
    int receiver = socket(AF_INET, SOCK_DGRAM, 0);
    struct timeval patience = {.tv_sec = 2};
    if (receiver < 0 || bind(receiver, (struct sockaddr *)&here, size) || getsockname(receiver, (struct sockaddr *)&here, &size) ||
        setsockopt(receiver, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience))
        return 1;
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {
        int sender = socket(AF_INET, SOCK_DGRAM, 0);
        int64_t next = now_ns() + 50000000;
        for (long number = 0; number < frames; number++, next += interval_ns) {
            struct timespec until = {.tv_sec = next / 1000000000, .tv_nsec = next % 1000000000};
            clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL);
            int64_t sent = now_ns();
            memcpy(frame + octets - 8, &sent, 8);
            sendto(sender, frame, (size_t)octets, 0, (struct sockaddr *)&here, size);
        }
        _exit(0);
    }
    int64_t *latencies = calloc((size_t)frames, sizeof *latencies);
    long heard = 0;
    while (latencies && heard < frames && recv(receiver, frame, sizeof frame, 0) == octets) {
        int64_t heard_at = now_ns(), sent;
        memcpy(&sent, frame + octets - 8, 8);
        latencies[heard++] = heard_at - sent;
    }
    for (long index = 0; index < heard; index++) printf("%lld\n", (long long)latencies[index]);
    free(latencies);
    waitpid(child, NULL, 0);
    return 0;
}
