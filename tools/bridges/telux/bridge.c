/*
 * cv2x-bridge: serves the bridge protocol (docs/bridge.md) on one socket, for the modem it is linked with.
 *
 * One thread, one poll loop: the listening socket, the clients, the modem's packets, the modem's events.  Requests are
 * answered in the order in which they came.  Everything a client sends is checked for length and range before it is used;
 * what does not fit is refused by name and the connection stays, unless the framing itself is lost.  Flows belong to the
 * client that opened them and go with it.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "client.h"
#include "modem.h"
#include "protocol.h"

#define MAX_CLIENTS 8
#define PACKETS_PER_TURN 64
#define FRAMES_PER_TURN 64
#define EVENTS_PER_TURN 256

static struct client clients[MAX_CLIENTS];
static struct modem_abilities abilities;

static struct {
    uint8_t status;
    uint16_t busy_permille;
    int16_t noise_floor_ddbm, power_ddbm;
    uint32_t source_l2, time_uncertainty_us;
    uint32_t sent, not_sent, heard, heard_lost, blocks, blocks_again;
} now_known = {.status = RADIO_UNKNOWN,
               .busy_permille = UNKNOWN_U16,
               .noise_floor_ddbm = UNKNOWN_I16,
               .power_ddbm = UNKNOWN_I16,
               .source_l2 = UNKNOWN_U32,
               .time_uncertainty_us = UNKNOWN_U32};

static uint64_t monotonic_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000ull + (uint64_t)now.tv_nsec;
}

/* ---- answers ---- */

static void answer(struct client *client, const struct frame *asked, const uint8_t *body, size_t octets) {
    uint8_t *at = client_room(client, asked->type | ANSWER, asked->tag, octets, false);
    if (at == NULL) return;
    if (octets > 0) memcpy(at, body, octets);
    client_queue(client, octets);
}

static void refuse(struct client *client, const struct frame *asked, uint16_t code) {
    static const char *const texts[] = {
        [MALFORMED] = "the body has another length than this request has, or a reserved octet is not zero",
        [NO_COMMON_VERSION] = "no common version of the protocol",
        [UNKNOWN_REQUEST] = "no such request",
        [NOT_SUPPORTED] = "this bridge cannot do that",
        [NO_SUCH_FLOW] = "no flow of that number is open",
        [TOO_MANY_FLOWS] = "the modem has no more flows",
        [BAD_VALUE] = "a value is out of its range",
        [SUSPENDED] = "the radio does not transmit now",
        [TOO_LONG] = "longer than the modem takes",
        [MODEM_FAILED] = "the modem refused",
        [BUSY] = "the modem's queue is full",
    };
    client_refuse(client, asked, code, texts[code]);
}

static void welcome(struct client *client, const struct frame *asked) {
    if (asked->octets != HELLO_OCTETS || get_u32(asked->body) != MAGIC || asked->body[7] != 0) {
        refuse(client, asked, MALFORMED);
        client->leaving = true;
        return;
    }
    if (asked->body[4] > VERSION_HIGHEST || asked->body[5] < VERSION_LOWEST || asked->body[4] > asked->body[5]) {
        refuse(client, asked, NO_COMMON_VERSION);
        client->leaving = true;
        return;
    }
    uint8_t version = asked->body[5] < VERSION_HIGHEST ? asked->body[5] : VERSION_HIGHEST;
    client->greeted = true;
    client->wants = asked->body[6];
    uint8_t body[WELCOME_OCTETS] = {0}, *at = put_u32(body, MAGIC);
    at = put_u8(at, version);
    at = put_u8(at, now_known.status);
    at = put_u8(at, abilities.l2_octets);
    at = put_u8(at, abilities.antennas);
    at = put_u32(at, abilities.features);
    at = put_u16(at, abilities.mtu);
    at = put_u8(at, abilities.max_sps);
    at = put_u8(at, abilities.max_event);
    at = put_u16(at, abilities.period_step_ms);
    at = put_u16(at, abilities.period_max_ms);
    at = put_i16(at, abilities.min_power_ddbm);
    at = put_i16(at, abilities.max_power_ddbm);
    at = put_u32(at, now_known.source_l2);
    at = put_u64(at, abilities.clock);
    memcpy(at, abilities.name, strnlen(abilities.name, NAME_OCTETS));
    answer(client, asked, body, sizeof body);
}

static void tell_time(struct client *client, const struct frame *asked, uint64_t received_ns) {
    if (asked->octets != TIME_OCTETS) return refuse(client, asked, MALFORMED);
    uint8_t body[TIME_ANSWER_OCTETS], *at = put_u64(body, get_u64(asked->body));
    put_u64(put_u64(at, received_ns), monotonic_ns());
    answer(client, asked, body, sizeof body);
}

static void transmit(struct client *client, const struct frame *asked) {
    if (asked->octets <= SEND_OCTETS || get_u16(asked->body + 2) != 0) return refuse(client, asked, MALFORMED);
    const struct modem_flow *flow = &client->flows[asked->body[0]];
    uint8_t pppp = asked->body[1];
    uint16_t refusal;
    if (!flow->open)
        refusal = NO_SUCH_FLOW;
    else if (pppp > 8)
        refusal = BAD_VALUE;
    else if (now_known.status != RADIO_ACTIVE && now_known.status != RADIO_RX_SUSPENDED)
        refusal = SUSPENDED;
    else
        refusal = modem_send(flow, pppp, asked->body + SEND_OCTETS, asked->octets - SEND_OCTETS);
    if (refusal != 0) {
        now_known.not_sent++;
        return refuse(client, asked, refusal);
    }
    now_known.sent++;
    answer(client, asked, NULL, 0);
}

static bool flow_fits(const struct modem_flow *flow) {
    bool sps = flow->kind == FLOW_SPS;
    if ((!sps && flow->kind != FLOW_EVENT) || flow->pppp < 1 || flow->pppp > 8) return false;
    if (flow->retransmission > RETRANSMIT_AS_MODEM || flow->application > INT32_MAX) return false;
    if (!sps) return flow->period_ms == 0 && flow->reserved_octets == 0;
    return flow->period_ms > 0 && flow->period_ms <= abilities.period_max_ms && flow->reserved_octets > 0;
}

static unsigned open_flows(uint8_t kind) {
    unsigned count = 0;
    for (size_t place = 0; place < MAX_CLIENTS; place++)
        for (size_t number = 0; clients[place].sock >= 0 && number < 256; number++)
            count += clients[place].flows[number].open && clients[place].flows[number].kind == kind;
    return count;
}

static void change_flow(struct client *client, const struct frame *asked) {
    if (asked->octets != FLOW_OCTETS) return refuse(client, asked, MALFORMED);
    const uint8_t *body = asked->body;
    struct modem_flow *flow = &client->flows[body[0]], wanted = *flow;
    wanted.kind = body[1];
    wanted.pppp = body[2];
    wanted.retransmission = body[3];
    wanted.application = get_u32(body + 4);
    wanted.period_ms = get_u16(body + 8);
    wanted.reserved_octets = get_u16(body + 10);
    if (body[0] == 0 || !flow_fits(&wanted)) return refuse(client, asked, BAD_VALUE);
    uint16_t refusal;
    if (asked->type == FLOW_OPEN) {
        if (flow->open) return refuse(client, asked, BAD_VALUE);
        unsigned most = wanted.kind == FLOW_SPS ? abilities.max_sps : abilities.max_event;
        refusal = open_flows(wanted.kind) >= most ? TOO_MANY_FLOWS : modem_flow_open(&wanted);
    } else {
        if (!flow->open) return refuse(client, asked, NO_SUCH_FLOW);
        if (wanted.kind != flow->kind || wanted.application != flow->application)
            return refuse(client, asked, BAD_VALUE);
        refusal = modem_flow_change(&wanted);
    }
    if (refusal != 0) return refuse(client, asked, refusal);
    *flow = wanted;
    uint8_t granted[FLOW_OCTETS], *at = put_u8(granted, body[0]);
    at = put_u8(put_u8(put_u8(at, flow->kind), flow->pppp), flow->retransmission);
    put_u16(put_u16(put_u32(at, flow->application), flow->period_ms), flow->reserved_octets);
    answer(client, asked, granted, sizeof granted);
}

static void close_flow(struct client *client, const struct frame *asked) {
    if (asked->octets != FLOW_CLOSE_OCTETS || asked->body[1] != 0 || get_u16(asked->body + 2) != 0)
        return refuse(client, asked, MALFORMED);
    struct modem_flow *flow = &client->flows[asked->body[0]];
    if (!flow->open) return refuse(client, asked, NO_SUCH_FLOW);
    modem_flow_close(flow);
    answer(client, asked, NULL, 0);
}

static void change_l2(struct client *client, const struct frame *asked) {
    if (asked->octets != L2_ID_OCTETS) return refuse(client, asked, MALFORMED);
    uint32_t wanted = get_u32(asked->body);
    if (wanted > LARGEST_L2_ID && wanted != UNKNOWN_U32) return refuse(client, asked, BAD_VALUE);
    uint16_t refusal = modem_new_l2();
    if (refusal != 0) return refuse(client, asked, refusal);
    uint8_t body[L2_ID_OCTETS];
    put_u32(body, UNKNOWN_U32); /* the modem says later which one it drew */
    answer(client, asked, body, sizeof body);
}

static void change_power(struct client *client, const struct frame *asked) {
    if (asked->octets != TX_POWER_OCTETS || get_u16(asked->body + 2) != 0) return refuse(client, asked, MALFORMED);
    int16_t applied, wanted = get_i16(asked->body);
    uint16_t refusal = modem_set_power(wanted, &applied);
    if (refusal != 0) return refuse(client, asked, refusal);
    now_known.power_ddbm = applied;
    uint8_t body[TX_POWER_OCTETS];
    put_u16(put_i16(body, applied), 0);
    answer(client, asked, body, sizeof body);
}

static void put_status(uint8_t body[STATUS_OCTETS]) { put_u16(put_u8(put_u8(body, now_known.status), 0), 0); }

static void tell_status(struct client *client, const struct frame *asked) {
    if (asked->octets != 0) return refuse(client, asked, MALFORMED);
    uint8_t body[STATUS_OCTETS];
    put_status(body);
    answer(client, asked, body, sizeof body);
}

static void tell_metrics(struct client *client, const struct frame *asked) {
    if (asked->octets != 0) return refuse(client, asked, MALFORMED);
    uint8_t body[METRICS_OCTETS], *at = put_u8(put_u8(body, now_known.status), 0);
    at = put_u16(at, now_known.busy_permille);
    at = put_i16(at, now_known.noise_floor_ddbm);
    at = put_i16(at, now_known.power_ddbm);
    at = put_u32(at, now_known.source_l2);
    at = put_u32(at, now_known.time_uncertainty_us);
    at = put_u32(at, now_known.sent);
    at = put_u32(at, now_known.not_sent);
    at = put_u32(at, now_known.heard);
    at = put_u32(at, now_known.heard_lost);
    at = put_u32(at, now_known.blocks);
    put_u32(at, now_known.blocks_again);
    answer(client, asked, body, sizeof body);
}

static void serve(struct client *client, const struct frame *asked, uint64_t received_ns) {
    if (!client->greeted) {
        if (asked->type == HELLO) return welcome(client, asked);
        refuse(client, asked, MALFORMED);
        client->leaving = true;
        return;
    }
    switch (asked->type) {
    case TIME:
        return tell_time(client, asked, received_ns);
    case SEND:
        return transmit(client, asked);
    case FLOW_OPEN:
    case FLOW_CHANGE:
        return change_flow(client, asked);
    case FLOW_CLOSE:
        return close_flow(client, asked);
    case L2_ID:
        return change_l2(client, asked);
    case TX_POWER:
        return change_power(client, asked);
    case STATUS:
        return tell_status(client, asked);
    case METRICS:
        return tell_metrics(client, asked);
    default:
        return refuse(client, asked, UNKNOWN_REQUEST);
    }
}

static void take_requests(struct client *client) {
    if (!client_read(client)) {
        client->leaving = true;
        return;
    }
    uint64_t received_ns = monotonic_ns();
    struct frame asked;
    for (int count = 0; count < FRAMES_PER_TURN && !client->leaving; count++) {
        int whole = client_frame(client, &asked);
        if (whole == 0) return;
        if (whole < 0) {
            refuse(client, &asked, MALFORMED);
            client->leaving = true;
            return;
        }
        serve(client, &asked, received_ns);
        client_done(client, &asked);
    }
}

static bool has_request(struct client *client) {
    struct frame asked;
    return client->sock >= 0 && !client->leaving && client_frame(client, &asked) != 0;
}

/* ---- what the modem says ---- */

static void indicate(uint8_t type, const uint8_t *head, size_t head_octets, const uint8_t *tail, size_t tail_octets,
                     uint8_t wanted) {
    for (size_t place = 0; place < MAX_CLIENTS; place++) {
        struct client *client = &clients[place];
        if (client->sock < 0 || !client->greeted || (client->wants & wanted) != wanted) continue;
        uint8_t *at = client_room(client, type, 0, head_octets + tail_octets, true);
        if (at == NULL) {
            now_known.heard_lost += type == RECEIVED;
            continue;
        }
        memcpy(at, head, head_octets);
        if (tail_octets > 0) memcpy(at + head_octets, tail, tail_octets);
        client_queue(client, head_octets + tail_octets);
    }
}

static bool pass_on_packets(void) {
    static uint8_t packet[MAX_SDU_OCTETS + 1024];
    for (int count = 0; count < PACKETS_PER_TURN; count++) {
        struct modem_reception heard;
        int got = modem_receive(packet, sizeof packet, &heard);
        if (got < 0) return false;
        if (got == 0) return true;
        if (heard.sdu_octets == 0 || heard.sdu_octets > MAX_SDU_OCTETS) {
            now_known.heard_lost++;
            continue;
        }
        now_known.heard++;
        uint8_t head[RECEIVED_OCTETS], *at = put_u64(head, heard.stamp_ns);
        at = put_u32(at, UNKNOWN_U32); /* the legacy interface does not say who sent it */
        at = put_u32(at, heard.dest_l2);
        at = put_u8(at, 0);
        at = put_u8(at, heard.first_subchannel);
        at = put_u8(at, heard.subchannels);
        at = put_u8(at, 0);
        at = put_u16(at, heard.sfn);
        at = put_i16(at, heard.rssi_ddbm[0]);
        at = put_i16(at, heard.rssi_ddbm[1]);
        at = put_u16(at, 0);
        put_i32(at, heard.delay_ts);
        indicate(RECEIVED, head, sizeof head, heard.sdu, heard.sdu_octets, WANTS_RECEPTIONS);
    }
    return true;
}

static uint8_t flow_on_port(const struct client *client, uint16_t port) {
    for (size_t number = 1; number < 256; number++)
        if (client->flows[number].open && client->flows[number].port == port) return (uint8_t)number;
    return 0;
}

static void pass_on_block(const struct modem_event *event) {
    now_known.blocks++;
    now_known.blocks_again += event->of.block.again != 0;
    for (size_t place = 0; place < MAX_CLIENTS; place++) {
        struct client *client = &clients[place];
        if (client->sock < 0 || !client->greeted || !(client->wants & WANTS_TX_REPORTS)) continue;
        uint8_t *at = client_room(client, TX_REPORT, 0, TX_REPORT_OCTETS, true);
        if (at == NULL) continue;
        at = put_u16(at, event->of.block.ota_timing);
        at = put_u8(at, event->of.block.first_rb);
        at = put_u8(at, event->of.block.rbs);
        at = put_u8(at, event->of.block.mcs);
        at = put_u8(at, event->of.block.segment);
        at = put_u8(at, event->of.block.again);
        at = put_u8(at, flow_on_port(client, event->of.block.port));
        at = put_i16(at, event->of.block.power_ddbm[0]);
        put_i16(at, event->of.block.power_ddbm[1]);
        client_queue(client, TX_REPORT_OCTETS);
    }
}

static void pass_on_events(void) {
    struct modem_event event;
    for (int count = 0; count < EVENTS_PER_TURN && modem_next_event(&event); count++) {
        uint8_t body[4];
        switch (event.kind) {
        case MODEM_STATUS:
            if (event.of.status == now_known.status) break;
            now_known.status = event.of.status;
            put_status(body);
            indicate(STATUS_CHANGED, body, sizeof body, NULL, 0, 0);
            break;
        case MODEM_L2:
            now_known.source_l2 = event.of.source_l2;
            put_u32(body, now_known.source_l2);
            indicate(L2_CHANGED, body, sizeof body, NULL, 0, 0);
            break;
        case MODEM_MEASURED:
            now_known.busy_permille = event.of.measured.busy_permille;
            now_known.noise_floor_ddbm = event.of.measured.noise_floor_ddbm;
            now_known.time_uncertainty_us = event.of.measured.time_uncertainty_us;
            break;
        case MODEM_SENT_BLOCK:
            pass_on_block(&event);
            break;
        }
    }
}

/* ---- sockets ---- */

static int listen_unix(const char *path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path) {
        fprintf(stderr, "cv2x-bridge: %s: longer than a socket's path may be\n", path);
        return -1;
    }
    memcpy(address.sun_path, path, strlen(path) + 1);
    int sock = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (sock < 0) return -1;
    struct stat there;
    if (stat(path, &there) == 0 && S_ISSOCK(there.st_mode)) {
        int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        bool served = probe >= 0 && connect(probe, (struct sockaddr *)&address, sizeof address) == 0;
        if (probe >= 0) close(probe);
        if (served) {
            fprintf(stderr, "cv2x-bridge: another bridge serves %s\n", path);
            close(sock);
            return -1;
        }
        unlink(path); /* left by one that was killed */
    }
    mode_t before = umask(0117);
    int bound = bind(sock, (struct sockaddr *)&address, sizeof address);
    umask(before);
    if (bound != 0 || listen(sock, MAX_CLIENTS) != 0) {
        fprintf(stderr, "cv2x-bridge: cannot listen on %s: %s\n", path, strerror(errno));
        close(sock);
        return -1;
    }
    return sock;
}

static int listen_tcp(const char *where) {
    char host[INET_ADDRSTRLEN] = "127.0.0.1";
    const char *colon = strrchr(where, ':'), *digits = colon != NULL ? colon + 1 : where;
    if (colon != NULL && (size_t)(colon - where) < sizeof host) {
        memcpy(host, where, (size_t)(colon - where));
        host[colon - where] = '\0';
    }
    char *end;
    unsigned long port = strtoul(digits, &end, 10);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    if (*digits == '\0' || *end != '\0' || port > 65535 || inet_pton(AF_INET, host, &address.sin_addr) != 1) {
        fprintf(stderr, "cv2x-bridge: %s is neither a path with a / nor PORT nor IPV4:PORT\n", where);
        return -1;
    }
    int sock = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
    if (sock < 0) return -1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    socklen_t size = sizeof address;
    if (bind(sock, (struct sockaddr *)&address, sizeof address) != 0 || listen(sock, MAX_CLIENTS) != 0 ||
        getsockname(sock, (struct sockaddr *)&address, &size) != 0) {
        fprintf(stderr, "cv2x-bridge: cannot listen on %s: %s\n", where, strerror(errno));
        close(sock);
        return -1;
    }
    printf("port %u\n", (unsigned)ntohs(address.sin_port));
    return sock;
}

static void accept_client(int listener) {
    int sock = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (sock < 0) return;
    for (size_t place = 0; place < MAX_CLIENTS; place++) {
        if (clients[place].sock >= 0) continue;
        if (client_accept(&clients[place], sock)) return;
        break;
    }
    close(sock); /* full: the client sees the end at once and tries again later */
}

static bool turn(int listener, int signals, bool watch_stdin) {
    struct pollfd watched[5 + MAX_CLIENTS] = {{.fd = listener, .events = POLLIN},
                                              {.fd = signals, .events = POLLIN},
                                              {.fd = modem_receive_descriptor(), .events = POLLIN},
                                              {.fd = modem_event_descriptor(), .events = POLLIN},
                                              {.fd = watch_stdin ? 0 : -1, .events = POLLIN}};
    int patience_ms = -1;
    for (size_t place = 0; place < MAX_CLIENTS; place++) {
        struct client *client = &clients[place];
        short out = client->sock >= 0 && client->out_octets > 0 ? POLLOUT : 0;
        watched[5 + place] = (struct pollfd){.fd = client->sock, .events = (short)(POLLIN | out)};
        if (has_request(client)) patience_ms = 0;
    }
    if (poll(watched, 5 + MAX_CLIENTS, patience_ms) < 0) return errno == EINTR;
    if (watched[1].revents != 0) return false;
    if (watched[4].revents != 0) {
        char dropped[64];
        if (read(0, dropped, sizeof dropped) <= 0) return false;
    }
    if (watched[3].revents != 0) pass_on_events();
    if (watched[2].revents != 0 && !pass_on_packets()) {
        fprintf(stderr, "cv2x-bridge: the modem's receive socket failed: %s\n", strerror(errno));
        return false;
    }
    for (size_t place = 0; place < MAX_CLIENTS; place++) {
        struct client *client = &clients[place];
        if (client->sock < 0) continue;
        if (watched[5 + place].fd == client->sock && (watched[5 + place].revents != 0 || has_request(client)))
            take_requests(client);
        if (!client_write(client) || client->leaving) client_close(client);
    }
    if (watched[0].revents != 0) accept_client(listener);
    return true;
}

static bool read_ids(char *text, struct modem_options *options) {
    char *rest = NULL;
    for (char *part = strtok_r(text, ",", &rest); part != NULL; part = strtok_r(NULL, ",", &rest)) {
        char *end;
        unsigned long id = strtoul(part, &end, 0);
        if (*end != '\0' || id > INT32_MAX || options->meta_data_id_count == MAX_META_DATA_IDS) return false;
        options->meta_data_ids[options->meta_data_id_count++] = (uint32_t)id;
    }
    return true;
}

static const char usage[] =
    "usage: cv2x-bridge --listen PATH|PORT|IPV4:PORT [--meta-data AID,AID,...] [--until-stdin-closes]\n"
    "\n"
    "Serves the cv2x bridge protocol for this unit's modem.  A bare PORT listens on 127.0.0.1; nothing is encrypted, so\n"
    "name another address only on a network you trust.  --meta-data names the services whose packets come with signal\n"
    "strength (PSIDs or ITS-AIDs, 0x20 or 111); without it there is none.\n";

int main(int argc, char **argv) {
    struct modem_options options = {0};
    char *where = NULL;
    bool watch_stdin = false;
    for (int index = 1; index < argc; index++) {
        char *value = index + 1 < argc ? argv[index + 1] : NULL;
        if (strcmp(argv[index], "--until-stdin-closes") == 0) {
            watch_stdin = true;
        } else if (strcmp(argv[index], "--listen") == 0 && value != NULL) {
            where = value;
            index++;
        } else if (strcmp(argv[index], "--meta-data") == 0 && value != NULL && read_ids(value, &options)) {
            index++;
        } else {
            fputs(usage, stderr);
            return 2;
        }
    }
    if (where == NULL) {
        fputs(usage, stderr);
        return 2;
    }
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigprocmask(SIG_BLOCK, &wanted, NULL); /* before the SDK makes threads, which inherit it */
    int signals = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
    for (size_t place = 0; place < MAX_CLIENTS; place++) clients[place].sock = -1;
    if (modem_open(&options, &abilities) != 0) {
        modem_close();
        return 1;
    }
    now_known.status = abilities.status;
    now_known.source_l2 = abilities.source_l2;
    bool by_path = strchr(where, '/') != NULL;
    int listener = by_path ? listen_unix(where) : listen_tcp(where);
    if (listener >= 0) {
        printf("ready\n");
        fflush(stdout);
        while (turn(listener, signals, watch_stdin)) {
        }
        close(listener);
        if (by_path) unlink(where);
    }
    for (size_t place = 0; place < MAX_CLIENTS; place++) client_close(&clients[place]);
    modem_close();
    return listener >= 0 ? 0 : 1;
}
