/*
 * The bridge protocol, version 1: numbers, sizes, and how they lie in octets.  docs/bridge.md is the specification.
 *
 * Everything is big-endian and without padding, so octets are put and got one number at a time and no C structure ever
 * meets the wire.  Sizes are constants: a body is compared with them before anything in it is read.
 */
#ifndef CV2X_BRIDGE_PROTOCOL_H
#define CV2X_BRIDGE_PROTOCOL_H

#include <stdint.h>

#define VERSION_LOWEST 1u
#define VERSION_HIGHEST 1u

#define HEADER_OCTETS 8u
#define MAX_SDU_OCTETS 8192u
#define MAX_BODY_OCTETS (MAX_SDU_OCTETS + 256u)
#define MAX_TEXT_OCTETS 120u
#define NAME_OCTETS 32u

#define MAGIC 0x43563258u /* "CV2X" */

/* Requests; an answer is the request's number with ANSWER set. */
enum request {
    HELLO = 0x01,
    TIME = 0x02,
    SEND = 0x03,
    FLOW_OPEN = 0x04,
    FLOW_CHANGE = 0x05,
    FLOW_CLOSE = 0x06,
    L2_ID = 0x07,
    TX_POWER = 0x08,
    STATUS = 0x09,
    METRICS = 0x0a
};
#define ANSWER 0x80u

/* What the bridge says unasked (tag 0), and the answer that refuses. */
enum indication { RECEIVED = 0xc0, STATUS_CHANGED = 0xc1, TX_REPORT = 0xc2, L2_CHANGED = 0xc3, REFUSED = 0xff };

enum body_octets {
    HELLO_OCTETS = 8,
    WELCOME_OCTETS = 68,
    TIME_OCTETS = 8,
    TIME_ANSWER_OCTETS = 24,
    SEND_OCTETS = 8, /* before the SDU */
    FLOW_OCTETS = 12,
    FLOW_CLOSE_OCTETS = 4,
    L2_ID_OCTETS = 4,
    TX_POWER_OCTETS = 4,
    STATUS_OCTETS = 4,
    METRICS_OCTETS = 40,
    RECEIVED_OCTETS = 32, /* before the SDU */
    TX_REPORT_OCTETS = 12,
    REFUSED_OCTETS = 4 /* before the text */
};

/* HELLO: what the client wants to be told. */
#define WANTS_RECEPTIONS 0x01u
#define WANTS_TX_REPORTS 0x02u

enum flow_kind { FLOW_SPS = 1, FLOW_EVENT = 2 };
enum retransmission { RETRANSMIT_NEVER = 0, RETRANSMIT_ALWAYS = 1, RETRANSMIT_AS_MODEM = 2 };

enum radio_status {
    RADIO_INACTIVE = 0,
    RADIO_ACTIVE = 1,
    RADIO_TX_SUSPENDED = 2,
    RADIO_RX_SUSPENDED = 3,
    RADIO_SUSPENDED = 4,
    RADIO_UNKNOWN = 255
};

/* WELCOME: what the bridge can do. */
#define CAN_SPS 0x0001u
#define CAN_EVENT 0x0002u
#define CAN_CHOOSE_L2 0x0004u
#define CAN_SET_POWER 0x0008u
#define CAN_MEASURE_CBR 0x0010u
#define CAN_MEASURE_RSSI 0x0020u
#define CAN_REPORT_TX 0x0040u
#define CAN_STAMP 0x0080u
#define IS_SIMULATED 0x0100u

enum refusal {
    MALFORMED = 1,
    NO_COMMON_VERSION = 2,
    UNKNOWN_REQUEST = 3,
    NOT_SUPPORTED = 4,
    NO_SUCH_FLOW = 5,
    TOO_MANY_FLOWS = 6,
    BAD_VALUE = 7,
    SUSPENDED = 8,
    TOO_LONG = 9,
    MODEM_FAILED = 10,
    BUSY = 11
};

/* Values that say "not known". */
#define UNKNOWN_U8 0xffu
#define UNKNOWN_U16 0xffffu
#define UNKNOWN_U32 0xffffffffu
#define UNKNOWN_I16 INT16_MIN
#define UNKNOWN_I32 INT32_MIN

#define LARGEST_L2_ID 0xffffffu

static inline uint8_t *put_u8(uint8_t *at, uint8_t value) {
    at[0] = value;
    return at + 1;
}

static inline uint8_t *put_u16(uint8_t *at, uint16_t value) {
    at[0] = (uint8_t)(value >> 8);
    at[1] = (uint8_t)(value & 0xff);
    return at + 2;
}

static inline uint8_t *put_u32(uint8_t *at, uint32_t value) {
    return put_u16(put_u16(at, (uint16_t)(value >> 16)), (uint16_t)(value & 0xffff));
}

static inline uint8_t *put_u64(uint8_t *at, uint64_t value) {
    return put_u32(put_u32(at, (uint32_t)(value >> 32)), (uint32_t)(value & 0xffffffffu));
}

static inline uint8_t *put_i16(uint8_t *at, int16_t value) { return put_u16(at, (uint16_t)value); }

static inline uint8_t *put_i32(uint8_t *at, int32_t value) { return put_u32(at, (uint32_t)value); }

static inline uint16_t get_u16(const uint8_t *at) { return (uint16_t)((at[0] << 8) | at[1]); }

static inline uint32_t get_u32(const uint8_t *at) { return ((uint32_t)get_u16(at) << 16) | get_u16(at + 2); }

static inline uint64_t get_u64(const uint8_t *at) { return ((uint64_t)get_u32(at) << 32) | get_u32(at + 4); }

static inline int16_t get_i16(const uint8_t *at) { return (int16_t)get_u16(at); }

#endif
