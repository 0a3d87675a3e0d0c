# Fields of many frames at once: the loops that a compiler turns into vector instructions.
#
# Strategy: frames of one shape are turned into words (64 bits, first bit the most significant) that lie word after
# word, not frame after frame: the words at one place of all frames of a block follow each other.  A field is then the
# same shift and mask over an array, and a range check is one comparison more.
# Rules: plain loops over `n` frames without a branch in them; whatever differs between fields is an argument.  A field
# in two words takes the end of one (`left`: the bits it has in the second) and the start of the next (`right`: the bits
# behind it).  Which frame was out of range is for the caller to find; it is the rare case.

from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t


cdef extern from *:
    """
    #include <stdint.h>
    #include <string.h>

    #define CV2X_FIELD(type) \\
        ((type)(b ? a[k] << left | b[k] >> right : a[k] >> right) & mask)
    #define CV2X_READ(name, type, store, put) \\
        static inline __attribute__((always_inline)) int name##_any( \\
                const uint64_t *__restrict a, const uint64_t *__restrict b, int n, unsigned left, unsigned right, \\
                type mask, type span, type low, store *__restrict out) { \\
            type bad = 0; \\
            for (int k = 0; k < n; k++) { \\
                type field = CV2X_FIELD(type); \\
                bad |= field > span; \\
                put; \\
            } \\
            return bad != 0; \\
        } \\
        static int name(const uint64_t *a, const uint64_t *b, int n, unsigned left, unsigned right, \\
                        type mask, type span, type low, store *out) { \\
            return b ? name##_any(a, b, n, left, right, mask, span, low, out) \\
                     : name##_any(a, NULL, n, 0, right, mask, span, low, out); \\
        }
    CV2X_READ(cv2x_read32, uint32_t, int32_t, out[k] = (int32_t)(low + field))
    CV2X_READ(cv2x_read64, uint64_t, int64_t, out[k] = (int64_t)(low + field))
    CV2X_READ(cv2x_read8, uint32_t, uint8_t, out[k] = (uint8_t)(low + field))
    CV2X_READ(cv2x_look, uint64_t, uint8_t, (void)0)

    /* Rows of four octets, as OCTET STRING (SIZE (4)) takes them. */
    static void cv2x_read_four(const uint64_t *a, const uint64_t *b, int n, unsigned left, unsigned right,
                               uint8_t *out) {
        for (int k = 0; k < n; k++) {
            uint32_t field = (uint32_t)(b ? a[k] << left | b[k] >> right : a[k] >> right);
            field = field << 24 | (field << 8 & 0xFF0000u) | (field >> 8 & 0xFF00u) | field >> 24;
    #if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
            field = field << 24 | (field << 8 & 0xFF0000u) | (field >> 8 & 0xFF00u) | field >> 24;
    #endif
            memcpy(out + 4 * k, &field, 4);
        }
    }

    #define CV2X_WRITE(name, type, store, value) \\
        static inline __attribute__((always_inline)) int name##_any( \\
                uint64_t *__restrict a, uint64_t *__restrict b, int n, unsigned left, unsigned right, \\
                type low, type span, const store *__restrict from) { \\
            type bad = 0; \\
            for (int k = 0; k < n; k++) { \\
                type field = (type)(value) - low; \\
                bad |= field > span; \\
                if (b) { \\
                    a[k] |= (uint64_t)field >> left; \\
                    b[k] |= (uint64_t)field << right; \\
                } else \\
                    a[k] |= (uint64_t)field << right; \\
            } \\
            return bad != 0; \\
        } \\
        static int name(uint64_t *a, uint64_t *b, int n, unsigned left, unsigned right, \\
                        type low, type span, const store *from) { \\
            return b ? name##_any(a, b, n, left, right, low, span, from) \\
                     : name##_any(a, NULL, n, 0, right, low, span, from); \\
        }
    CV2X_WRITE(cv2x_write32, uint32_t, int32_t, from[k])
    CV2X_WRITE(cv2x_write_wide, uint64_t, int32_t, (int64_t)from[k])
    CV2X_WRITE(cv2x_write64, uint64_t, int64_t, from[k])
    CV2X_WRITE(cv2x_write8, uint32_t, uint8_t, from[k])
    """
    bint read32 "cv2x_read32" (const uint64_t*, const uint64_t*, int, unsigned int, unsigned int,
                               uint32_t mask, uint32_t span, uint32_t low, int32_t*) noexcept nogil
    bint read64 "cv2x_read64" (const uint64_t*, const uint64_t*, int, unsigned int, unsigned int,
                               uint64_t mask, uint64_t span, uint64_t low, int64_t*) noexcept nogil
    bint read8 "cv2x_read8" (const uint64_t*, const uint64_t*, int, unsigned int, unsigned int,
                             uint32_t mask, uint32_t span, uint32_t low, uint8_t*) noexcept nogil
    bint look_at "cv2x_look" (const uint64_t*, const uint64_t*, int, unsigned int, unsigned int,
                              uint64_t mask, uint64_t span, uint64_t low, uint8_t*) noexcept nogil
    void read_four "cv2x_read_four" (const uint64_t*, const uint64_t*, int, unsigned int, unsigned int,
                                     uint8_t*) noexcept nogil
    bint write32 "cv2x_write32" (uint64_t*, uint64_t*, int, unsigned int, unsigned int,
                                 uint32_t low, uint32_t span, const int32_t*) noexcept nogil
    bint write_wide "cv2x_write_wide" (uint64_t*, uint64_t*, int, unsigned int, unsigned int,
                                       uint64_t low, uint64_t span, const int32_t*) noexcept nogil
    bint write64 "cv2x_write64" (uint64_t*, uint64_t*, int, unsigned int, unsigned int,
                                 uint64_t low, uint64_t span, const int64_t*) noexcept nogil
    bint write8 "cv2x_write8" (uint64_t*, uint64_t*, int, unsigned int, unsigned int,
                               uint32_t low, uint32_t span, const uint8_t*) noexcept nogil
