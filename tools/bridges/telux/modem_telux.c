/*
 * The modem behind Qualcomm's telematics SDK, through its legacy C interface (v2x_radio_api.h): non-IP traffic only.
 *
 * Order: initialise, ask for capabilities, receive on the wildcard port, ask for meta data and measurements; flows come
 * as clients open them.  The SDK's callbacks run on its own threads: each writes one small event into a pipe.
 *
 * UNVERIFIED against a modem, marked where it matters: that sockets come connected, that a packet's priority is the IPv6
 * traffic class, that the family octet is the first octet of payload, that meta data stands in front of a packet, and
 * that the legacy interface cannot set a source layer-2 id of our choice (it draws a random one on request).
 */
#define _GNU_SOURCE
#include "modem.h"

#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <telux/cv2x/legacy/v2x_packet_api.h>
#include <telux/cv2x/legacy/v2x_radio_api.h>

#ifndef MODEM_NAME
#define MODEM_NAME "telux legacy C API"
#endif
#ifndef MODEM_SIMULATED
#define MODEM_SIMULATED 0
#endif

#define FIRST_PORT 2500 /* as in the SDK's sample configuration */
#define PORTS 64
#define MEASURE_EVERY_US 100000
#define CBR_THRESHOLD_DDBM (-940) /* a default only: S-RSSI threshold of a busy sub-channel */
#define ANTENNA_UNUSED_DDBM (-700)
#define MAX_REPORTS_PER_PACKET 8
#define SECOND_NS 1000000000ull

static v2x_radio_handle_t radio = V2X_RADIO_HANDLE_BAD;
static int receiver = -1;
static int event_reader = -1, event_writer = -1;
static bool with_meta_data;
static uint16_t mtu;
static bool port_taken[PORTS];

static atomic_uint events_lost;

static void tell(const struct modem_event *event) {
    /* Full while the main loop waits for a slow call of the SDK: what matters most is asked for again afterwards. */
    if (write(event_writer, event, sizeof *event) != (ssize_t)sizeof *event) atomic_fetch_add(&events_lost, 1);
}

static uint8_t status_number(v2x_event_t event) {
    switch (event) {
    case V2X_INACTIVE:
        return RADIO_INACTIVE;
    case V2X_ACTIVE:
        return RADIO_ACTIVE;
    case V2X_TX_SUSPENDED:
        return RADIO_TX_SUSPENDED;
    case V2X_RX_SUSPENDED:
        return RADIO_RX_SUSPENDED;
    case V2X_TXRX_SUSPENDED:
        return RADIO_SUSPENDED;
    }
    return RADIO_UNKNOWN;
}

static int16_t tenths(double dbm) {
    double scaled = dbm * 10.0 + (dbm < 0 ? -0.5 : 0.5);
    if (!(scaled > -3200.0 && scaled < 3200.0)) return UNKNOWN_I16;
    return (int16_t)scaled;
}

static void on_init(v2x_status_enum_type status, void *context) {
    (void)context;
    if (status != V2X_STATUS_SUCCESS) fprintf(stderr, "cv2x-bridge: the radio reports status %d\n", (int)status);
}

static void on_status(v2x_event_t event, void *context) {
    (void)context;
    struct modem_event said = {.kind = MODEM_STATUS, .of = {.status = status_number(event)}};
    tell(&said);
}

static void on_measured(v2x_chan_measurements_t *measured, void *context) {
    (void)context;
    if (measured == NULL) return;
    struct modem_event said = {.kind = MODEM_MEASURED, .of = {.measured = {.busy_permille = UNKNOWN_U16}}};
    float busy = measured->channel_busy_percentage;
    if (busy >= 0.0f && busy <= 100.0f) said.of.measured.busy_permille = (uint16_t)(busy * 10.0f + 0.5f);
    said.of.measured.noise_floor_ddbm = tenths((double)measured->noise_floor);
    float late = measured->time_uncertainty;
    bool known = late >= 0.0f && late < 4.0e6f;
    said.of.measured.time_uncertainty_us = known ? (uint32_t)(late * 1000.0f) : UNKNOWN_U32;
    tell(&said);
}

static void on_l2(int address, void *context) {
    (void)context;
    struct modem_event said = {.kind = MODEM_L2, .of = {.source_l2 = (uint32_t)address & LARGEST_L2_ID}};
    tell(&said);
}

static void on_macphy(void *context) { (void)context; }

static void on_capabilities(v2x_iface_capabilities_t *caps, void *context) {
    (void)caps;
    (void)context;
}

static void on_service(v2x_service_status_t status, void *context) {
    (void)context;
    if (status == SERVICE_UNAVAILABLE) fprintf(stderr, "cv2x-bridge: the V2X service went away\n");
}

static void on_reservation(void *context, v2x_sps_mac_details_t *details) {
    (void)context;
    (void)details;
}

static void on_block(const v2x_tx_status_report_t report) {
    struct modem_event said = {.kind = MODEM_SENT_BLOCK,
                               .of = {.block = {.ota_timing = report.ota_timing,
                                                .port = report.port,
                                                .first_rb = report.start_rb,
                                                .rbs = report.num_rb,
                                                .mcs = report.mcs,
                                                .segment = (uint8_t)report.seg_type,
                                                .again = report.tx_type == V2X_RE_TX}}};
    for (int antenna = 0; antenna < 2; antenna++) {
        int32_t power = report.rf_info[antenna].power;
        bool used = power != ANTENNA_UNUSED_DDBM && power > -1000 && power < 1000;
        said.of.block.power_ddbm[antenna] = used ? (int16_t)power : UNKNOWN_I16;
    }
    tell(&said);
}

static v2x_radio_calls_t radio_calls = {.v2x_radio_init_complete = on_init,
                                        .v2x_radio_status_listener = on_status,
                                        .v2x_radio_chan_meas_listener = on_measured,
                                        .v2x_radio_l2_addr_changed_listener = on_l2,
                                        .v2x_radio_macphy_change_complete_cb = on_macphy,
                                        .v2x_radio_capabilities_listener = on_capabilities,
                                        .v2x_service_status_listener = on_service};

static v2x_per_sps_reservation_calls_t reservation_calls = {
    .v2x_radio_l2_reservation_change_complete_cb = on_reservation, .v2x_radio_sps_offset_changed = on_reservation};

static int complain(const char *what, int number) {
    fprintf(stderr, "cv2x-bridge: %s failed (%d)\n", what, number);
    return number == 0 ? EIO : (number < 0 ? -number : number);
}

static int prepare_descriptor(int descriptor) {
    int flags = fcntl(descriptor, F_GETFL);
    return flags < 0 ? -1 : fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

static uint64_t boot_id(void) {
    char text[37] = "";
    uint64_t id = 0;
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    if (file == NULL) return 0;
    if (fgets(text, sizeof text, file) != NULL)
        for (int index = 0, digits = 0; text[index] != '\0' && digits < 16; index++) {
            const char *all = "0123456789abcdef", *found = text[index] == '-' ? NULL : strchr(all, text[index]);
            if (found == NULL) continue;
            id = (id << 4) | (uint64_t)(found - all);
            digits++;
        }
    fclose(file);
    return id;
}

static uint8_t at_most_u8(uint16_t value) { return value > 0xff ? 0xff : (uint8_t)value; }

static uint16_t clipped_u16(int value) { return value < 0 ? 0 : value > 0xffff ? 0xffff : (uint16_t)value; }

int modem_open(const struct modem_options *options, struct modem_abilities *abilities) {
    int ends[2];
    if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return complain("making a pipe", errno);
    event_reader = ends[0];
    event_writer = ends[1];

    radio = v2x_radio_init_v2(TRAFFIC_NON_IP, V2X_WWAN_NONCONCURRENT, &radio_calls, NULL);
    if (radio == V2X_RADIO_HANDLE_BAD) return complain("v2x_radio_init_v2: is the modem's V2X mode on? it", EIO);

    char interface[IFNAMSIZ] = "";
    v2x_iface_capabilities_t caps;
    memset(&caps, 0, sizeof caps);
    v2x_status_enum_type status = get_iface_name(TRAFFIC_NON_IP, interface, sizeof interface);
    if (status != V2X_STATUS_SUCCESS) return complain("get_iface_name", (int)status);
    status = v2x_radio_query_parameters(interface, &caps);
    if (status != V2X_STATUS_SUCCESS) return complain("v2x_radio_query_parameters", (int)status);
    if (caps.non_ip_tx_payload_offset_bytes != 0 || caps.non_ip_rx_payload_offset_bytes != 0)
        return complain("a modem that wants octets before the payload", ENOTSUP);

    struct sockaddr_in6 address;
    int made = v2x_radio_rx_sock_create_and_bind(radio, &receiver, &address);
    if (made != 0) return complain("v2x_radio_rx_sock_create_and_bind", made);
    int on = 1;
    if (prepare_descriptor(receiver) != 0) return complain("making the receive socket non-blocking", errno);
    bool stamps = setsockopt(receiver, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on) == 0;

    uint32_t ids[MAX_META_DATA_IDS];
    memcpy(ids, options->meta_data_ids, sizeof ids);
    if (options->meta_data_id_count > 0)
        with_meta_data = v2x_radio_enable_rx_meta_data(radio, true, options->meta_data_id_count, ids) == 0;

    v2x_chan_meas_params_t measure = {.channel_measurement_interval_us = MEASURE_EVERY_US,
                                      .rs_threshold_decidbm = CBR_THRESHOLD_DDBM};
    bool measures = v2x_radio_start_measurements(radio, &measure) == V2X_STATUS_SUCCESS;
    bool reports = v2x_register_tx_status_report_listener(0, on_block) == V2X_STATUS_SUCCESS;

    mtu = clipped_u16(caps.link_non_ip_MTU_bytes);
    if (mtu > MAX_SDU_OCTETS) mtu = MAX_SDU_OCTETS;
    uint64_t age_us = 0;
    memset(abilities, 0, sizeof *abilities);
    abilities->features = CAN_SET_POWER | (caps.max_qty_SPS_flows > 0 ? CAN_SPS : 0u) |
                          (caps.max_qty_non_SPS_flows > 0 ? CAN_EVENT : 0u) | (measures ? CAN_MEASURE_CBR : 0u) |
                          (with_meta_data ? CAN_MEASURE_RSSI : 0u) | (reports ? CAN_REPORT_TX : 0u) |
                          (stamps ? CAN_STAMP : 0u) | (MODEM_SIMULATED ? IS_SIMULATED : 0u);
    abilities->mtu = mtu;
    abilities->max_sps = at_most_u8(caps.max_qty_SPS_flows);
    abilities->max_event = at_most_u8(caps.max_qty_non_SPS_flows);
    abilities->period_step_ms = caps.int_min_periodicity_multiplier_ms;
    abilities->period_max_ms = caps.int_maximum_periodicity_ms;
    abilities->min_power_ddbm = tenths((double)caps.min_tx_pwr);
    abilities->max_power_ddbm = tenths((double)caps.max_tx_pwr);
    abilities->l2_octets = caps.size_of_layer2_mac_address;
    abilities->antennas = 2;
    abilities->status = status_number(cv2x_status_poll(&age_us));
    abilities->source_l2 = UNKNOWN_U32;
    abilities->clock = boot_id();
    snprintf(abilities->name, sizeof abilities->name, "%s", MODEM_NAME);
    return 0;
}

void modem_close(void) {
    if (receiver >= 0) v2x_radio_sock_close(&receiver);
    if (radio != V2X_RADIO_HANDLE_BAD) {
        v2x_radio_stop_measurements(radio);
        v2x_radio_deinit(radio);
    }
    if (event_reader >= 0) close(event_reader);
    if (event_writer >= 0) close(event_writer);
    receiver = event_reader = event_writer = -1;
    radio = V2X_RADIO_HANDLE_BAD;
}

int modem_receive_descriptor(void) { return receiver; }

int modem_event_descriptor(void) { return event_reader; }

static uint64_t nanoseconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * SECOND_NS + (uint64_t)now.tv_nsec;
}

/* The kernel stamps with the wall clock; carried over to the monotonic one by their difference now.  Of three looks at
 * both clocks the one that was interrupted least counts. */
static uint64_t arrival_ns(struct msghdr *message) {
    uint64_t monotonic = 0, wall = 0, gap = UINT64_MAX;
    for (int look = 0; look < 3; look++) {
        uint64_t before = nanoseconds(CLOCK_MONOTONIC), between = nanoseconds(CLOCK_REALTIME);
        uint64_t after = nanoseconds(CLOCK_MONOTONIC);
        if (after - before >= gap) continue;
        gap = after - before;
        monotonic = before + gap / 2;
        wall = between;
    }
    for (struct cmsghdr *said = CMSG_FIRSTHDR(message); said != NULL; said = CMSG_NXTHDR(message, said)) {
        if (said->cmsg_level != SOL_SOCKET || said->cmsg_type != SO_TIMESTAMPNS) continue;
        struct timespec at;
        memcpy(&at, CMSG_DATA(said), sizeof at);
        uint64_t stamp = (uint64_t)at.tv_sec * SECOND_NS + (uint64_t)at.tv_nsec;
        if (stamp <= wall && wall - stamp < SECOND_NS && wall - stamp < monotonic) return monotonic - (wall - stamp);
    }
    return monotonic;
}

static void read_meta_data(const uint8_t *packet, size_t octets, struct modem_reception *heard) {
    rx_packet_meta_data_t said[MAX_REPORTS_PER_PACKET];
    size_t count = MAX_REPORTS_PER_PACKET, skip = 0;
    if (v2x_parse_rx_meta_data(packet, (uint32_t)octets, said, &count, &skip) != V2X_STATUS_SUCCESS) return;
    if (count == 0 || count > MAX_REPORTS_PER_PACKET || skip > octets) return;
    const rx_packet_meta_data_t *first = &said[0];
    heard->sdu += skip;
    heard->sdu_octets -= skip;
    if (first->validity & META_DATA_MASK_SFN) heard->sfn = first->sfn;
    if (first->validity & META_DATA_MASK_SUB_CHANNEL_INDEX) heard->first_subchannel = first->sub_channel_index;
    if (first->validity & META_DATA_MASK_SUB_CHANNEL_NUM) heard->subchannels = first->sub_channel_num;
    if (first->validity & META_DATA_MASK_PRX_RSSI) heard->rssi_ddbm[0] = (int16_t)(first->prx_rssi * 10);
    if (first->validity & META_DATA_MASK_DRX_RSSI) heard->rssi_ddbm[1] = (int16_t)(first->drx_rssi * 10);
    if (first->validity & META_DATA_MASK_L2_DEST) heard->dest_l2 = first->l2_destination_id & LARGEST_L2_ID;
    if (first->validity & META_DATA_MASK_DELAY_ESTI) heard->delay_ts = first->delay_estimation;
}

int modem_receive(uint8_t *buffer, size_t size, struct modem_reception *heard) {
    union {
        struct cmsghdr aligned;
        char octets[128];
    } control;
    struct iovec part = {.iov_base = buffer, .iov_len = size};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.octets, .msg_controllen = sizeof control.octets};
    ssize_t octets = recvmsg(receiver, &message, MSG_DONTWAIT);
    if (octets < 0) return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : -1;
    *heard = (struct modem_reception){.stamp_ns = arrival_ns(&message),
                                      .dest_l2 = UNKNOWN_U32,
                                      .first_subchannel = UNKNOWN_U8,
                                      .subchannels = UNKNOWN_U8,
                                      .sfn = UNKNOWN_U16,
                                      .rssi_ddbm = {UNKNOWN_I16, UNKNOWN_I16},
                                      .delay_ts = UNKNOWN_I32,
                                      .sdu = buffer,
                                      .sdu_octets = (size_t)octets};
    if (with_meta_data) read_meta_data(buffer, (size_t)octets, heard);
    return 1;
}

int modem_next_event(struct modem_event *event) {
    if (read(event_reader, event, sizeof *event) == (ssize_t)sizeof *event) return 1;
    unsigned lost = atomic_exchange(&events_lost, 0);
    if (lost == 0) return 0;
    fprintf(stderr, "cv2x-bridge: %u events of the modem came faster than they were read\n", lost);
    uint64_t age_us = 0;
    *event = (struct modem_event){.kind = MODEM_STATUS, .of = {.status = status_number(cv2x_status_poll(&age_us))}};
    return 1;
}

static int free_port(void) {
    for (int index = 0; index < PORTS; index++)
        if (!port_taken[index]) return index;
    return -1;
}

static v2x_tx_sps_flow_info_t flow_info(const struct modem_flow *flow) {
    v2x_tx_sps_flow_info_t info;
    memset(&info, 0, sizeof info);
    info.reservation.v2xid = (int)flow->application;
    info.reservation.priority = (v2x_priority_et)(flow->pppp - 1);
    info.reservation.period_interval_ms = flow->period_ms;
    info.reservation.tx_reservation_size_bytes = flow->reserved_octets;
    info.flow_info.retransmit_policy = flow->retransmission == RETRANSMIT_NEVER    ? V2X_AUTO_RETRANSMIT_DISABLED
                                       : flow->retransmission == RETRANSMIT_ALWAYS ? V2X_AUTO_RETRANSMIT_ENABLED
                                                                                   : V2X_AUTO_RETRANSMIT_DONT_CARE;
    return info;
}

uint16_t modem_flow_open(struct modem_flow *flow) {
    int index = free_port();
    if (index < 0) return TOO_MANY_FLOWS;
    int port = FIRST_PORT + index, made;
    struct sockaddr_in6 address;
    v2x_tx_sps_flow_info_t info = flow_info(flow);
    flow->sock = -1;
    if (flow->kind == FLOW_SPS)
        made = v2x_radio_tx_sps_only_create_v2(radio, &info, &reservation_calls, port, &flow->sock, &address);
    else
        made = v2x_radio_tx_event_sock_create_and_bind_v3(TRAFFIC_NON_IP, info.reservation.v2xid, port, &info.flow_info,
                                                          &address, &flow->sock);
    if (made != 0 || flow->sock < 0) return MODEM_FAILED;
    if (prepare_descriptor(flow->sock) != 0) {
        v2x_radio_sock_close(&flow->sock);
        return MODEM_FAILED;
    }
    flow->port = (uint16_t)port;
    flow->open = port_taken[index] = true;
    return 0;
}

uint16_t modem_flow_change(struct modem_flow *flow) {
    v2x_tx_sps_flow_info_t info = flow_info(flow);
    v2x_status_enum_type status = flow->kind == FLOW_SPS
                                      ? v2x_radio_tx_reservation_change_v2(&flow->sock, &info)
                                      : v2x_radio_tx_event_flow_info_change(&flow->sock, &info.flow_info);
    return status == V2X_STATUS_SUCCESS ? 0 : MODEM_FAILED;
}

void modem_flow_close(struct modem_flow *flow) {
    if (!flow->open) return;
    v2x_radio_sock_close(&flow->sock);
    port_taken[flow->port - FIRST_PORT] = false;
    flow->open = false;
}

uint16_t modem_send(const struct modem_flow *flow, uint8_t pppp, const uint8_t *sdu, size_t octets) {
    if (octets > mtu) return TOO_LONG;
    union {
        struct cmsghdr aligned;
        char octets[CMSG_SPACE(sizeof(int))];
    } control;
    memset(&control, 0, sizeof control);
    struct iovec part = {.iov_base = (void *)(uintptr_t)sdu, .iov_len = octets};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (flow->kind == FLOW_EVENT) {
        /* The class of a packet is its priority on the air; an SPS flow has the one it was opened with. */
        v2x_priority_et priority = (v2x_priority_et)((pppp != 0 ? pppp : flow->pppp) - 1);
        int traffic_class = v2x_convert_priority_to_traffic_class(priority);
        message.msg_control = control.octets;
        message.msg_controllen = sizeof control.octets;
        struct cmsghdr *said = CMSG_FIRSTHDR(&message);
        said->cmsg_level = IPPROTO_IPV6;
        said->cmsg_type = IPV6_TCLASS;
        said->cmsg_len = CMSG_LEN(sizeof traffic_class);
        memcpy(CMSG_DATA(said), &traffic_class, sizeof traffic_class);
    }
    ssize_t sent = sendmsg(flow->sock, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent == (ssize_t)octets) return 0;
    return sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS) ? BUSY : MODEM_FAILED;
}

uint16_t modem_new_l2(void) { return v2x_radio_trigger_l2_update(radio) == 0 ? 0 : MODEM_FAILED; }

uint16_t modem_set_power(int16_t ddbm, int16_t *applied_ddbm) {
    /* Whole dBm, towards less: a limit must not be passed. */
    int dbm = ddbm >= 0 ? ddbm / 10 : -((9 - ddbm) / 10);
    if (dbm < -40 || dbm > 31) return BAD_VALUE;
    if (v2x_set_peak_tx_power((int8_t)dbm) != V2X_STATUS_SUCCESS) return MODEM_FAILED;
    *applied_ddbm = (int16_t)(dbm * 10);
    return 0;
}
