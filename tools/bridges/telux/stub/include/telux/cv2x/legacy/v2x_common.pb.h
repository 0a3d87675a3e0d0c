/*
 * Stand-in for the header of this name in Qualcomm's telematics SDK: only what the reference bridge uses.
 *
 * Written by the cv2x authors from the names and values of the public SDK headers; nothing here has been compiled
 * against the vendor's own files.  UNVERIFIED: build with TELUX_INCLUDE pointing at the SDK to find out.
 */
#ifndef CV2X_STUB_V2X_COMMON_H
#define CV2X_STUB_V2X_COMMON_H

typedef enum {
    V2X_STATUS_SUCCESS = 0,
    V2X_STATUS_FAIL = 1,
    V2X_STATUS_ENO_MEMORY = 3,
    V2X_STATUS_EBADPARM = 4,
    V2X_STATUS_EALREADY = 5,
    V2X_STATUS_ECHANNEL_UNAVAILABLE = 2001,
    V2X_STATUS_RADIO_NOT_READY = 2002
} v2x_status_enum_type;

#endif
