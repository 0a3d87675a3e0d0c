/*
 * A library with the names of Qualcomm's telematics SDK and no modem: its air is a UDP multicast group on the loopback
 * interface, so that several bridges on one machine hear each other.
 *
 * A client of the real library sends and receives on AF_INET6 UDP sockets; so it does here, over ::1 (over
 * ::ffff:127.0.0.1 where a machine has no IPv6, and then packets have no traffic class).  One thread carries packets
 * between those sockets and the air.  What it models: transmission suspended, one fixed path loss, RSSI and sub-channels
 * in the meta data, a channel busy ratio of what it heard and sent.  What it does not: everything a radio is.
 *
 *     CV2X_STUB_AIR      239.255.4.9:42490   group and port
 *     CV2X_STUB_LOSS_DB  70                  path loss between any two stations; beyond -95 dBm nothing is heard
 *     SIGUSR1, SIGUSR2                       transmission suspended, active again
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include <telux/cv2x/legacy/v2x_packet_api.h>
#include <telux/cv2x/legacy/v2x_radio_api.h>

#define MTU 8192
#define MAX_SPS 2
#define MAX_EVENT 16
#define MAX_FLOWS (MAX_SPS + MAX_EVENT)
#define MAX_IDS 64
#define SENSITIVITY_DBM (-95)
#define DEFAULT_POWER_DBM 20
#define ANTENNA_GAP_DB 3 /* how much weaker the second antenna hears */
#define SUBCHANNELS 5
#define OCTETS_PER_SUBCHANNEL 200 /* roughly, 10 resource blocks at a middle MCS */
#define MEASURE_EVERY_MS 100
#define TRAFFIC_CLASS_OF_PRIORITY_0 1

/* The head of a datagram on the air, and of a packet with meta data; ours alone. */
#define AIR_MAGIC 0x43764169u
#define META_MAGIC 0x43764d64u

struct air_head {
    uint32_t magic, application, source_l2;
    uint64_t station;
    int16_t power_dbm;
    uint8_t priority, sps;
    uint32_t zero;
};

struct meta_head {
    uint32_t magic, zero;
    rx_packet_meta_data_t said;
};

struct flow {
    bool open, sps;
    int client_sock, our_sock;
    uint32_t application;
    uint8_t priority;
    uint16_t port;
};

static struct {
    pthread_mutex_t lock;
    pthread_t thread;
    bool running, meta_data, measuring;
    int air_in, air_out, wake, signals;
    int rx_client, rx_ours;
    bool ipv6;
    struct sockaddr_in group;
    struct flow flows[MAX_FLOWS];
    uint32_t meta_ids[MAX_IDS];
    int meta_id_count;
    uint64_t station;
    uint32_t source_l2;
    int power_dbm, loss_db;
    unsigned busy; /* sub-channels used since the last measurement */
    v2x_event_t status;
    v2x_radio_calls_t calls;
    void *context;
    v2x_tx_status_report_listener tx_listener;
} stub = {.lock = PTHREAD_MUTEX_INITIALIZER,
          .air_in = -1,
          .air_out = -1,
          .wake = -1,
          .signals = -1,
          .rx_client = -1,
          .rx_ours = -1,
          .power_dbm = DEFAULT_POWER_DBM,
          .status = V2X_INACTIVE};

static unsigned subchannels_of(size_t octets) {
    unsigned used = (unsigned)((octets + OCTETS_PER_SUBCHANNEL - 1) / OCTETS_PER_SUBCHANNEL);
    return used < 1 ? 1 : used;
}

static uint16_t frame_time(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint16_t)(((uint64_t)now.tv_sec * 1000u + (uint64_t)now.tv_nsec / 1000000u) % 10240u);
}

static void draw_l2(void) {
    uint32_t drawn = 0;
    if (getrandom(&drawn, sizeof drawn, 0) != (ssize_t)sizeof drawn) drawn = (uint32_t)getpid();
    stub.source_l2 = 65537 + drawn % (16777214 - 65537);
}

/* Two connected UDP sockets on the loopback address: the client's end and ours. */
static int socket_pair(int *client, int *ours, struct sockaddr_in6 *address) {
    struct sockaddr_in6 ends[2];
    int pair[2] = {-1, -1}, on = 1;
    for (int end = 0; end < 2; end++) {
        memset(&ends[end], 0, sizeof ends[end]);
        ends[end].sin6_family = AF_INET6;
        inet_pton(AF_INET6, stub.ipv6 ? "::1" : "::ffff:127.0.0.1", &ends[end].sin6_addr);
        pair[end] = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        socklen_t size = sizeof ends[end];
        if (pair[end] < 0 || bind(pair[end], (struct sockaddr *)&ends[end], size) != 0 ||
            getsockname(pair[end], (struct sockaddr *)&ends[end], &size) != 0)
            goto failed;
    }
    for (int end = 0; end < 2; end++)
        if (connect(pair[end], (struct sockaddr *)&ends[1 - end], sizeof ends[0]) != 0) goto failed;
    setsockopt(pair[1], IPPROTO_IPV6, IPV6_RECVTCLASS, &on, sizeof on);
    fcntl(pair[1], F_SETFL, O_NONBLOCK);
    int roomy = 1 << 20;
    for (int end = 0; end < 2; end++) setsockopt(pair[end], SOL_SOCKET, SO_RCVBUF, &roomy, sizeof roomy);
    *client = pair[0];
    *ours = pair[1];
    *address = ends[0];
    return 0;
failed:
    for (int end = 0; end < 2; end++)
        if (pair[end] >= 0) close(pair[end]);
    return -EPERM;
}

static bool has_ipv6(void) {
    struct sockaddr_in6 address = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
    int probe = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    bool there = probe >= 0 && bind(probe, (struct sockaddr *)&address, sizeof address) == 0;
    if (probe >= 0) close(probe);
    return there;
}

static bool open_air(void) {
    const char *where = getenv("CV2X_STUB_AIR");
    char group[INET_ADDRSTRLEN] = "239.255.4.9";
    long port = 42490;
    if (where != NULL && *where != '\0') {
        const char *colon = strchr(where, ':');
        if (colon == NULL || (size_t)(colon - where) >= sizeof group) return false;
        memcpy(group, where, (size_t)(colon - where));
        group[colon - where] = '\0';
        port = strtol(colon + 1, NULL, 10);
    }
    stub.group = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    if (port < 1 || port > 65535 || inet_pton(AF_INET, group, &stub.group.sin_addr) != 1 ||
        !IN_MULTICAST(ntohl(stub.group.sin_addr.s_addr)))
        return false;
    stub.air_in = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    stub.air_out = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (stub.air_in < 0 || stub.air_out < 0) return false;
    int on = 1, off = 0, roomy = 1 << 20;
    struct in_addr loopback = {.s_addr = htonl(INADDR_LOOPBACK)};
    struct ip_mreq join = {.imr_multiaddr = stub.group.sin_addr, .imr_interface = loopback};
    setsockopt(stub.air_in, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(stub.air_in, SOL_SOCKET, SO_RCVBUF, &roomy, sizeof roomy);
    setsockopt(stub.air_in, IPPROTO_IP, IP_MULTICAST_ALL, &off, sizeof off);
    setsockopt(stub.air_out, IPPROTO_IP, IP_MULTICAST_TTL, &off, sizeof off);
    return bind(stub.air_in, (struct sockaddr *)&stub.group, sizeof stub.group) == 0 &&
           setsockopt(stub.air_in, IPPROTO_IP, IP_ADD_MEMBERSHIP, &join, sizeof join) == 0 &&
           setsockopt(stub.air_out, IPPROTO_IP, IP_MULTICAST_IF, &loopback, sizeof loopback) == 0;
}

/* ---- the thread ---- */

static bool transmits(void) { return stub.status == V2X_ACTIVE || stub.status == V2X_RX_SUSPENDED; }

static void report(const struct flow *flow, size_t octets) {
    unsigned used = subchannels_of(octets);
    v2x_tx_status_report_t said = {.rf_info = {{OPERATIONAL, stub.power_dbm * 10}, {INACTIVE, -700}},
                                   .num_rb = (uint8_t)(used > 10 ? 100 : used * 10),
                                   .mcs = 7,
                                   .seg_num = 1,
                                   .seg_type = ONLY_ONE,
                                   .tx_type = V2X_NEW_TX,
                                   .ota_timing = frame_time(),
                                   .port = flow->port};
    if (stub.tx_listener != NULL) stub.tx_listener(said);
}

static void put_on_air(struct flow *flow) {
    struct {
        struct air_head head;
        uint8_t octets[MTU];
    } packet;
    union {
        struct cmsghdr aligned;
        char octets[64];
    } control;
    for (int count = 0; count < 64; count++) {
        struct iovec part = {.iov_base = packet.octets, .iov_len = sizeof packet.octets};
        struct msghdr message = {.msg_iov = &part,
                                 .msg_iovlen = 1,
                                 .msg_control = control.octets,
                                 .msg_controllen = sizeof control.octets};
        ssize_t octets = recvmsg(flow->our_sock, &message, MSG_DONTWAIT);
        if (octets < 0) return;
        uint8_t priority = flow->priority;
        for (struct cmsghdr *said = CMSG_FIRSTHDR(&message); said != NULL; said = CMSG_NXTHDR(&message, said))
            if (said->cmsg_level == IPPROTO_IPV6 && said->cmsg_type == IPV6_TCLASS && !flow->sps) {
                int traffic_class;
                memcpy(&traffic_class, CMSG_DATA(said), sizeof traffic_class);
                priority = (uint8_t)v2x_convert_traffic_class_to_priority((uint16_t)traffic_class);
            }
        if (!transmits()) continue;
        packet.head = (struct air_head){.magic = AIR_MAGIC,
                                        .application = flow->application,
                                        .source_l2 = stub.source_l2,
                                        .station = stub.station,
                                        .power_dbm = (int16_t)stub.power_dbm,
                                        .priority = priority,
                                        .sps = flow->sps};
        ssize_t sent = sendto(stub.air_out, &packet, sizeof packet.head + (size_t)octets, 0,
                              (struct sockaddr *)&stub.group, sizeof stub.group);
        if (sent < 0) continue;
        stub.busy += subchannels_of((size_t)octets);
        report(flow, (size_t)octets);
    }
}

static bool wants_meta_data(uint32_t application) {
    for (int index = 0; stub.meta_data && index < stub.meta_id_count; index++)
        if (stub.meta_ids[index] == application) return true;
    return false;
}

static void take_from_air(void) {
    static struct {
        struct air_head head;
        uint8_t octets[MTU];
    } packet;
    static struct {
        struct meta_head head;
        uint8_t octets[MTU];
    } handed;
    for (int count = 0; count < 64; count++) {
        ssize_t got = recv(stub.air_in, &packet, sizeof packet, MSG_DONTWAIT);
        if (got < 0) return;
        if ((size_t)got <= sizeof packet.head || packet.head.magic != AIR_MAGIC) continue;
        if (packet.head.station == stub.station) continue;
        size_t octets = (size_t)got - sizeof packet.head;
        stub.busy += subchannels_of(octets);
        int rssi_dbm = packet.head.power_dbm - stub.loss_db;
        if (stub.rx_ours < 0 || rssi_dbm < SENSITIVITY_DBM) continue;
        if (stub.status != V2X_ACTIVE && stub.status != V2X_TX_SUSPENDED) continue;
        if (!wants_meta_data(packet.head.application)) {
            (void)!send(stub.rx_ours, packet.octets, octets, MSG_DONTWAIT);
            continue;
        }
        unsigned used = subchannels_of(octets);
        memset(&handed.head, 0, sizeof handed.head);
        handed.head.magic = META_MAGIC;
        handed.head.said = (rx_packet_meta_data_t){.validity = META_DATA_MASK_SFN | META_DATA_MASK_SUB_CHANNEL_INDEX |
                                                               META_DATA_MASK_SUB_CHANNEL_NUM | META_DATA_MASK_PRX_RSSI |
                                                               META_DATA_MASK_DRX_RSSI | META_DATA_MASK_DELAY_ESTI,
                                                   .sfn = frame_time(),
                                                   .sub_channel_num = (uint8_t)(used > 255 ? 255 : used),
                                                   .prx_rssi = (int8_t)rssi_dbm,
                                                   .drx_rssi = (int8_t)(rssi_dbm - ANTENNA_GAP_DB)};
        memcpy(handed.octets, packet.octets, octets);
        (void)!send(stub.rx_ours, &handed, sizeof handed.head + octets, MSG_DONTWAIT);
    }
}

static void measure(void) {
    float share = (float)stub.busy / (float)(MEASURE_EVERY_MS * SUBCHANNELS);
    v2x_chan_measurements_t said = {.channel_busy_percentage = share > 1.0f ? 100.0f : share * 100.0f,
                                    .noise_floor = -107.0f,
                                    .time_uncertainty = 0.1f};
    stub.busy = 0;
    if (stub.measuring && stub.calls.v2x_radio_chan_meas_listener != NULL)
        stub.calls.v2x_radio_chan_meas_listener(&said, stub.context);
}

static void take_signal(void) {
    struct signalfd_siginfo said;
    if (read(stub.signals, &said, sizeof said) != (ssize_t)sizeof said) return;
    stub.status = said.ssi_signo == SIGUSR1 ? V2X_TX_SUSPENDED : V2X_ACTIVE;
    if (stub.calls.v2x_radio_status_listener != NULL)
        stub.calls.v2x_radio_status_listener(stub.status, stub.context);
}

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void *carry(void *unused) {
    (void)unused;
    int64_t next_ms = now_ms() + MEASURE_EVERY_MS;
    for (;;) {
        struct pollfd watched[3 + MAX_FLOWS];
        pthread_mutex_lock(&stub.lock);
        watched[0] = (struct pollfd){.fd = stub.wake, .events = POLLIN};
        watched[1] = (struct pollfd){.fd = stub.signals, .events = POLLIN};
        watched[2] = (struct pollfd){.fd = stub.air_in, .events = POLLIN};
        for (size_t index = 0; index < MAX_FLOWS; index++)
            watched[3 + index] = (struct pollfd){.fd = stub.flows[index].open ? stub.flows[index].our_sock : -1,
                                                 .events = POLLIN};
        pthread_mutex_unlock(&stub.lock);
        int64_t left_ms = next_ms - now_ms();
        if (poll(watched, 3 + MAX_FLOWS, left_ms > 0 ? (int)left_ms : 0) < 0 && errno != EINTR) return NULL;
        pthread_mutex_lock(&stub.lock);
        if (!stub.running) {
            pthread_mutex_unlock(&stub.lock);
            return NULL;
        }
        if (watched[0].revents != 0) {
            uint64_t count;
            (void)!read(stub.wake, &count, sizeof count);
        }
        if (watched[1].revents != 0) take_signal();
        if (watched[2].revents != 0) take_from_air();
        for (size_t index = 0; index < MAX_FLOWS; index++)
            if (watched[3 + index].revents != 0 && stub.flows[index].open) put_on_air(&stub.flows[index]);
        if (now_ms() >= next_ms) {
            measure();
            next_ms = now_ms() + MEASURE_EVERY_MS;
        }
        pthread_mutex_unlock(&stub.lock);
    }
}

static void wake(void) {
    uint64_t one = 1;
    (void)!write(stub.wake, &one, sizeof one);
}

/* ---- the library ---- */

uint16_t v2x_convert_priority_to_traffic_class(v2x_priority_et priority) {
    return (uint16_t)((uint16_t)priority + TRAFFIC_CLASS_OF_PRIORITY_0);
}

v2x_priority_et v2x_convert_traffic_class_to_priority(uint16_t traffic_class) {
    if (traffic_class < TRAFFIC_CLASS_OF_PRIORITY_0) return V2X_PRIO_BACKGROUND;
    uint16_t priority = (uint16_t)(traffic_class - TRAFFIC_CLASS_OF_PRIORITY_0);
    return priority > V2X_PRIO_BACKGROUND ? V2X_PRIO_BACKGROUND : (v2x_priority_et)priority;
}

v2x_radio_handle_t v2x_radio_init_v2(traffic_ip_type_t ip_type, v2x_concurrency_sel_t mode,
                                     v2x_radio_calls_t *callbacks_p, void *ctx_p) {
    (void)mode;
    if (ip_type != TRAFFIC_NON_IP || callbacks_p == NULL || stub.running) return V2X_RADIO_HANDLE_BAD;
    if (!open_air()) {
        fprintf(stderr, "v2x stub: CV2X_STUB_AIR is not an IPv4 multicast GROUP:PORT that can be used\n");
        return V2X_RADIO_HANDLE_BAD;
    }
    const char *loss = getenv("CV2X_STUB_LOSS_DB");
    stub.loss_db = loss != NULL ? (int)strtol(loss, NULL, 10) : 70;
    if (stub.loss_db < 0 || stub.loss_db > 140) stub.loss_db = 140; /* RSSI is an octet: no lower than -128 dBm */
    stub.ipv6 = has_ipv6();
    if (!stub.ipv6) fprintf(stderr, "v2x stub: no IPv6 on loopback: packets have the priority of their flow\n");
    if (getrandom(&stub.station, sizeof stub.station, 0) != (ssize_t)sizeof stub.station) return V2X_RADIO_HANDLE_BAD;
    draw_l2();
    stub.calls = *callbacks_p;
    stub.context = ctx_p;
    stub.status = V2X_ACTIVE;
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGUSR1);
    sigaddset(&wanted, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &wanted, NULL);
    stub.signals = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
    stub.wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    stub.running = true;
    if (pthread_create(&stub.thread, NULL, carry, NULL) != 0) {
        stub.running = false;
        return V2X_RADIO_HANDLE_BAD;
    }
    if (stub.calls.v2x_radio_init_complete != NULL) stub.calls.v2x_radio_init_complete(V2X_STATUS_SUCCESS, ctx_p);
    if (stub.calls.v2x_radio_l2_addr_changed_listener != NULL)
        stub.calls.v2x_radio_l2_addr_changed_listener((int)stub.source_l2, ctx_p);
    return 1;
}

v2x_status_enum_type v2x_radio_deinit(v2x_radio_handle_t handle) {
    (void)handle;
    pthread_mutex_lock(&stub.lock);
    bool was_running = stub.running;
    stub.running = false;
    pthread_mutex_unlock(&stub.lock);
    if (!was_running) return V2X_STATUS_EALREADY;
    wake();
    pthread_join(stub.thread, NULL);
    int *const ours[] = {&stub.air_in, &stub.air_out, &stub.wake, &stub.signals, &stub.rx_ours};
    for (size_t index = 0; index < sizeof ours / sizeof *ours; index++) {
        if (*ours[index] >= 0) close(*ours[index]);
        *ours[index] = -1;
    }
    return V2X_STATUS_SUCCESS;
}

v2x_status_enum_type get_iface_name(traffic_ip_type_t ip_type, char *iface_name, size_t buffer_len) {
    if (ip_type != TRAFFIC_NON_IP || iface_name == NULL || buffer_len < IFNAMSIZ) return V2X_STATUS_EBADPARM;
    snprintf(iface_name, buffer_len, "stub_non_ip");
    return V2X_STATUS_SUCCESS;
}

v2x_status_enum_type v2x_radio_query_parameters(const char *iface_name, v2x_iface_capabilities_t *caps) {
    if (iface_name == NULL || caps == NULL) return V2X_STATUS_EBADPARM;
    *caps = (v2x_iface_capabilities_t){.link_ip_MTU_bytes = 1500,
                                       .link_non_ip_MTU_bytes = MTU,
                                       .int_min_periodicity_multiplier_ms = 100,
                                       .int_maximum_periodicity_ms = 1000,
                                       .supports_20ms_periodicity = 1,
                                       .supports_50ms_periodicity = 1,
                                       .supports_100ms_periodicity = 1,
                                       .max_quantity_of_auto_retrans = 1,
                                       .size_of_layer2_mac_address = 3,
                                       .v2x_number_of_priority_levels = 8,
                                       .highest_priority_value = V2X_PRIO_BACKGROUND,
                                       .lowest_priority_value = V2X_PRIO_MOST_URGENT,
                                       .max_qty_SPS_flows = MAX_SPS,
                                       .max_qty_non_SPS_flows = MAX_EVENT,
                                       .max_tx_pwr = 23,
                                       .min_tx_pwr = -40};
    return V2X_STATUS_SUCCESS;
}

v2x_event_t cv2x_status_poll(uint64_t *status_age_useconds) {
    if (status_age_useconds != NULL) *status_age_useconds = 0;
    pthread_mutex_lock(&stub.lock);
    v2x_event_t status = stub.status;
    pthread_mutex_unlock(&stub.lock);
    return status;
}

int v2x_radio_rx_sock_create_and_bind(v2x_radio_handle_t handle, int *sock, struct sockaddr_in6 *rx_sockaddr) {
    (void)handle;
    if (sock == NULL || rx_sockaddr == NULL) return -EINVAL;
    int ours = -1, made = socket_pair(sock, &ours, rx_sockaddr);
    pthread_mutex_lock(&stub.lock);
    if (made == 0) {
        stub.rx_client = *sock;
        stub.rx_ours = ours;
    }
    pthread_mutex_unlock(&stub.lock);
    return made;
}

int v2x_radio_enable_rx_meta_data(v2x_radio_handle_t handle, bool enable, int id_list_len, uint32_t *id_list) {
    (void)handle;
    if (id_list == NULL || id_list_len < 1 || id_list_len > MAX_IDS) return -EINVAL;
    pthread_mutex_lock(&stub.lock);
    stub.meta_data = enable;
    stub.meta_id_count = id_list_len;
    memcpy(stub.meta_ids, id_list, (size_t)id_list_len * sizeof *id_list);
    pthread_mutex_unlock(&stub.lock);
    return 0;
}

v2x_status_enum_type v2x_parse_rx_meta_data(const uint8_t *payload, uint32_t length, rx_packet_meta_data_t *meta_data,
                                            size_t *num, size_t *meta_data_len) {
    struct meta_head head;
    if (payload == NULL || meta_data == NULL || num == NULL || meta_data_len == NULL) return V2X_STATUS_EBADPARM;
    *meta_data_len = 0;
    if (*num < 1 || length < sizeof head) return V2X_STATUS_FAIL;
    memcpy(&head, payload, sizeof head);
    if (head.magic != META_MAGIC) return V2X_STATUS_FAIL;
    meta_data[0] = head.said;
    *num = 1;
    *meta_data_len = sizeof head;
    return V2X_STATUS_SUCCESS;
}

static int open_flow(bool sps, int application, uint8_t priority, int port, int *sock, struct sockaddr_in6 *address) {
    if (sock == NULL || address == NULL || port < 1 || port > 65535) return -EINVAL;
    int made = -EPERM, ours = -1;
    pthread_mutex_lock(&stub.lock);
    struct flow *free_place = NULL;
    int of_kind = 0;
    for (size_t index = 0; index < MAX_FLOWS; index++) {
        struct flow *flow = &stub.flows[index];
        if (!flow->open) {
            if (free_place == NULL) free_place = flow;
        } else {
            of_kind += flow->sps == sps;
        }
    }
    if (free_place != NULL && of_kind < (sps ? MAX_SPS : MAX_EVENT)) made = socket_pair(sock, &ours, address);
    if (made == 0)
        *free_place = (struct flow){.open = true,
                                    .sps = sps,
                                    .client_sock = *sock,
                                    .our_sock = ours,
                                    .application = (uint32_t)application,
                                    .priority = priority,
                                    .port = (uint16_t)port};
    pthread_mutex_unlock(&stub.lock);
    wake();
    return made;
}

int v2x_radio_tx_sps_only_create_v2(v2x_radio_handle_t handle, v2x_tx_sps_flow_info_t *sps_flow_info,
                                    v2x_per_sps_reservation_calls_t *calls, int sps_portnum, int *sps_sock,
                                    struct sockaddr_in6 *sps_sockaddr) {
    (void)handle;
    (void)calls;
    if (sps_flow_info == NULL || sps_flow_info->reservation.period_interval_ms < 20) return -EINVAL;
    const v2x_tx_bandwidth_reservation_t *wanted = &sps_flow_info->reservation;
    return open_flow(true, wanted->v2xid, (uint8_t)wanted->priority, sps_portnum, sps_sock, sps_sockaddr);
}

int v2x_radio_tx_event_sock_create_and_bind_v3(traffic_ip_type_t ip_type, int v2x_id, int event_portnum,
                                               v2x_tx_flow_info_t *event_flow_info,
                                               struct sockaddr_in6 *event_sockaddr, int *sock) {
    if (ip_type != TRAFFIC_NON_IP || event_flow_info == NULL) return -EINVAL;
    return open_flow(false, v2x_id, V2X_PRIO_BACKGROUND, event_portnum, sock, event_sockaddr);
}

static struct flow *flow_of(int sock) {
    for (size_t index = 0; index < MAX_FLOWS; index++)
        if (stub.flows[index].open && stub.flows[index].client_sock == sock) return &stub.flows[index];
    return NULL;
}

v2x_status_enum_type v2x_radio_tx_reservation_change_v2(int *sps_sock, v2x_tx_sps_flow_info_t *updated_flow_info) {
    if (sps_sock == NULL || updated_flow_info == NULL) return V2X_STATUS_EBADPARM;
    pthread_mutex_lock(&stub.lock);
    struct flow *flow = flow_of(*sps_sock);
    bool known = flow != NULL && flow->sps;
    if (known) flow->priority = (uint8_t)updated_flow_info->reservation.priority;
    pthread_mutex_unlock(&stub.lock);
    return known ? V2X_STATUS_SUCCESS : V2X_STATUS_FAIL;
}

v2x_status_enum_type v2x_radio_tx_event_flow_info_change(int *sock, v2x_tx_flow_info_t *updated_flow_info) {
    if (sock == NULL || updated_flow_info == NULL) return V2X_STATUS_EBADPARM;
    pthread_mutex_lock(&stub.lock);
    struct flow *flow = flow_of(*sock);
    bool known = flow != NULL && !flow->sps;
    pthread_mutex_unlock(&stub.lock);
    return known ? V2X_STATUS_SUCCESS : V2X_STATUS_FAIL;
}

int v2x_radio_sock_close(int *sock_fd) {
    if (sock_fd == NULL || *sock_fd < 0) return -1;
    pthread_mutex_lock(&stub.lock);
    struct flow *flow = flow_of(*sock_fd);
    if (flow != NULL) {
        put_on_air(flow); /* what was sent before the close goes out */
        close(flow->our_sock);
        flow->open = false;
    } else if (*sock_fd == stub.rx_client) {
        close(stub.rx_ours);
        stub.rx_client = stub.rx_ours = -1;
    }
    int closed = close(*sock_fd);
    *sock_fd = -1;
    pthread_mutex_unlock(&stub.lock);
    wake();
    return closed;
}

int v2x_radio_trigger_l2_update(v2x_radio_handle_t handle) {
    (void)handle;
    pthread_mutex_lock(&stub.lock);
    draw_l2();
    if (stub.calls.v2x_radio_l2_addr_changed_listener != NULL)
        stub.calls.v2x_radio_l2_addr_changed_listener((int)stub.source_l2, stub.context);
    pthread_mutex_unlock(&stub.lock);
    return 0;
}

v2x_status_enum_type v2x_set_peak_tx_power(int8_t txPower) {
    pthread_mutex_lock(&stub.lock);
    stub.power_dbm = txPower < -40 ? -40 : txPower > 31 ? 31 : txPower;
    pthread_mutex_unlock(&stub.lock);
    return V2X_STATUS_SUCCESS;
}

v2x_status_enum_type v2x_radio_start_measurements(v2x_radio_handle_t handle, v2x_chan_meas_params_t *measure_this_way) {
    (void)handle;
    if (measure_this_way == NULL) return V2X_STATUS_EBADPARM;
    stub.measuring = true;
    return V2X_STATUS_SUCCESS;
}

v2x_status_enum_type v2x_radio_stop_measurements(v2x_radio_handle_t handle) {
    (void)handle;
    stub.measuring = false;
    return V2X_STATUS_SUCCESS;
}

v2x_status_enum_type v2x_register_tx_status_report_listener(uint16_t port, v2x_tx_status_report_listener callback) {
    if (port != 0) return V2X_STATUS_FAIL; /* this library reports all flows or none */
    pthread_mutex_lock(&stub.lock);
    stub.tx_listener = callback;
    pthread_mutex_unlock(&stub.lock);
    return V2X_STATUS_SUCCESS;
}
