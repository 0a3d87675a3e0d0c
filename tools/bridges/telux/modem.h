/*
 * What the bridge asks of a modem.  modem_telux.c answers with Qualcomm's telematics SDK; another vendor writes another
 * file with these functions and links it instead.
 *
 * Rules.  Every call is made from the main thread and answers at once or as fast as the vendor's call does.  What the
 * modem says unasked, on whatever thread, becomes a modem_event that is read from one descriptor.
 */
#ifndef CV2X_BRIDGE_MODEM_H
#define CV2X_BRIDGE_MODEM_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "protocol.h"

#define MAX_META_DATA_IDS 32

struct modem_options {
    uint32_t meta_data_ids[MAX_META_DATA_IDS]; /* services whose packets come with RSSI and timing */
    int meta_data_id_count;
};

struct modem_abilities {
    uint32_t features;
    uint16_t mtu;
    uint8_t max_sps, max_event;
    uint16_t period_step_ms, period_max_ms;
    int16_t min_power_ddbm, max_power_ddbm; /* tenths of a dBm */
    uint8_t l2_octets, antennas;
    uint8_t status;
    uint32_t source_l2;
    uint64_t clock; /* whose CLOCK_MONOTONIC stamps are: the first half of the boot id, 0 for a clock of its own */
    char name[NAME_OCTETS + 1];
};

struct modem_flow {
    bool open;
    uint8_t kind, pppp, retransmission;
    uint32_t application;
    uint16_t period_ms, reserved_octets;
    uint16_t port;
    int sock;
};

struct modem_reception {
    uint64_t stamp_ns; /* CLOCK_MONOTONIC */
    uint32_t dest_l2;
    uint8_t first_subchannel, subchannels;
    uint16_t sfn;
    int16_t rssi_ddbm[2];
    int32_t delay_ts;
    const uint8_t *sdu;
    size_t sdu_octets;
};

enum modem_event_kind { MODEM_STATUS = 1, MODEM_L2, MODEM_MEASURED, MODEM_SENT_BLOCK };

struct modem_event {
    enum modem_event_kind kind;
    union {
        uint8_t status;
        uint32_t source_l2;
        struct {
            uint16_t busy_permille;
            int16_t noise_floor_ddbm;
            uint32_t time_uncertainty_us;
        } measured;
        struct {
            uint16_t ota_timing, port;
            uint8_t first_rb, rbs, mcs, segment, again;
            int16_t power_ddbm[2];
        } block;
    } of;
};

/* 0, or an errno-like number after a sentence on standard error. */
int modem_open(const struct modem_options *options, struct modem_abilities *abilities);
void modem_close(void);

/* Readable when a packet, or an event, is there. */
int modem_receive_descriptor(void);
int modem_event_descriptor(void);

/* 1: one packet (its octets are the caller's buffer); 0: none; -1: the modem failed. */
int modem_receive(uint8_t *buffer, size_t size, struct modem_reception *reception);
/* 1: one event; 0: none. */
int modem_next_event(struct modem_event *event);

/* 0 or a refusal of the protocol.  The flow says what is wanted and, afterwards, what is granted. */
uint16_t modem_flow_open(struct modem_flow *flow);
uint16_t modem_flow_change(struct modem_flow *flow);
void modem_flow_close(struct modem_flow *flow);
/* pppp 0: as the flow. */
uint16_t modem_send(const struct modem_flow *flow, uint8_t pppp, const uint8_t *sdu, size_t octets);
uint16_t modem_new_l2(void);
uint16_t modem_set_power(int16_t ddbm, int16_t *applied_ddbm);

#endif
