/* The core BSM of SAE J2735 by hand: frame and 25 fields, columns to frames and back, for comparison with the engine.
 *
 * What somebody would write who has to move exactly this message: every offset is a constant, every range is checked,
 * the frame and the message header too.  `bench/handwritten.py` compiles it with -O3 and calls it for many frames.
 */

#include <stdint.h>
#include <string.h>

#define OCTETS 40
/* MessageFrame: extension bit 0, messageId 20 in 15 bits, length 37; BasicSafetyMessage: extension bit, partII, regional */
#define HEAD (((uint64_t)20 << 48 | (uint64_t)37 << 40) >> 37)
#define HEAD_BITS 27

/* column, first bit, bits, least value, greatest value; column 1 is the temporary id, rows of four octets */
#define NUMBERS(DO) \
    DO(0, 27, 7, 0, 127) \
    DO(2, 66, 16, 0, 65535) \
    DO(3, 82, 31, -900000000, 900000001) \
    DO(4, 113, 32, -1799999999, 1800000001) \
    DO(5, 145, 16, -4096, 61439) \
    DO(6, 161, 8, 0, 255) \
    DO(7, 169, 8, 0, 255) \
    DO(8, 177, 16, 0, 65535) \
    DO(9, 193, 3, 0, 7) \
    DO(10, 196, 13, 0, 8191) \
    DO(11, 209, 15, 0, 28800) \
    DO(12, 224, 8, -126, 127) \
    DO(13, 232, 12, -2000, 2001) \
    DO(14, 244, 12, -2000, 2001) \
    DO(15, 256, 8, -127, 127) \
    DO(16, 264, 16, -32767, 32767) \
    DO(17, 280, 5, 0, 31) \
    DO(18, 285, 2, 0, 3) \
    DO(19, 287, 2, 0, 3) \
    DO(20, 289, 2, 0, 3) \
    DO(21, 291, 2, 0, 2) \
    DO(22, 293, 2, 0, 3) \
    DO(23, 295, 10, 0, 1023) \
    DO(24, 305, 12, 0, 4095)
#define ID_BIT 34
#define END_BIT 317

static inline uint64_t load64(const uint8_t *p) {
    uint64_t v;
    memcpy(&v, p, 8);
    return __builtin_bswap64(v);
}

static inline void store64(uint8_t *p, uint64_t v) {
    v = __builtin_bswap64(v);
    memcpy(p, &v, 8);
}

/* Up to 57 bits; the last field ends within the frame, so a load that would pass its end starts earlier. */
static inline uint64_t get(const uint8_t *p, unsigned bit, unsigned bits) {
    unsigned octet = bit / 8 > OCTETS - 8 ? OCTETS - 8 : bit / 8;
    return load64(p + octet) << (bit - 8 * octet) >> (64 - bits);
}

/* Returns the number of frames read; fewer than `count` when the next one is no core BSM or out of range. */
int64_t core_bsm_decode(const uint8_t *data, const int64_t *offsets, int64_t count, void *const *columns) {
    for (int64_t row = 0; row < count; row++) {
        const uint8_t *p = data + offsets[row];
        if (offsets[row + 1] - offsets[row] != OCTETS || get(p, 0, HEAD_BITS) != HEAD || get(p, END_BIT, 3))
            return row;
        int bad = 0;
        memcpy((uint8_t *)columns[1] + 4 * row, (uint32_t[]){__builtin_bswap32((uint32_t)get(p, ID_BIT, 32))}, 4);
#define READ(column, bit, bits, low, high) { \
        uint64_t field = get(p, bit, bits); \
        bad |= field > (uint64_t)((int64_t)high - (low)); \
        ((int32_t *)columns[column])[row] = (int32_t)((int64_t)field + (low)); }
        NUMBERS(READ)
        if (bad)
            return row;
    }
    return count;
}

/* Up to 56 bits into a frame that is zero from `bit` on. */
static inline void set(uint64_t *words, unsigned bit, unsigned bits, uint64_t field) {
    unsigned word = bit / 64, end = bit % 64 + bits;
    if (end <= 64) {
        words[word] |= field << (64 - end);
    } else {
        words[word] |= field >> (end - 64);
        words[word + 1] |= field << (128 - end);
    }
}

/* Returns the number of frames written; fewer than `count` when a value of the next one is out of range. */
int64_t core_bsm_encode(uint8_t *out, int64_t *offsets, int64_t count, const void *const *columns) {
    offsets[0] = 0;
    for (int64_t row = 0; row < count; row++) {
        uint64_t words[OCTETS / 8 + 1] = {HEAD << (64 - HEAD_BITS)};
        uint32_t id;
        int bad = 0;
        memcpy(&id, (const uint8_t *)columns[1] + 4 * row, 4);
        set(words, ID_BIT, 32, __builtin_bswap32(id));
#define WRITE(column, bit, bits, low, high) { \
        uint64_t field = (uint64_t)((int64_t)((const int32_t *)columns[column])[row] - (low)); \
        bad |= field > (uint64_t)((int64_t)high - (low)); \
        set(words, bit, bits, field); }
        NUMBERS(WRITE)
        if (bad)
            return row;
        for (int k = 0; k < OCTETS / 8; k++)
            store64(out + OCTETS * row + 8 * k, words[k]);
        offsets[row + 1] = OCTETS * (row + 1);
    }
    return count;
}
