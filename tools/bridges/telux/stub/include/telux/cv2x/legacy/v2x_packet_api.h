/*
 * Stand-in for the header of this name in Qualcomm's telematics SDK: what rides in front of a received packet once
 * v2x_radio_enable_rx_meta_data() has asked for it.  UNVERIFIED against the vendor's own file (see v2x_common.pb.h).
 */
#ifndef CV2X_STUB_V2X_PACKET_API_H
#define CV2X_STUB_V2X_PACKET_API_H

#include <stddef.h>
#include <stdint.h>

#include "telux/cv2x/legacy/v2x_common.pb.h"

#define META_DATA_MASK_SFN 0x01
#define META_DATA_MASK_SUB_CHANNEL_INDEX 0x02
#define META_DATA_MASK_SUB_CHANNEL_NUM 0x04
#define META_DATA_MASK_PRX_RSSI 0x08
#define META_DATA_MASK_DRX_RSSI 0x10
#define META_DATA_MASK_L2_DEST 0x20
#define META_DATA_MASK_SCI_FORMAT1 0x40
#define META_DATA_MASK_DELAY_ESTI 0x80

typedef struct {
    uint32_t validity;
    uint16_t sfn; /* system frame number * 10 + subframe */
    uint8_t sub_channel_index;
    uint8_t sub_channel_num;
    int8_t prx_rssi; /* dBm */
    int8_t drx_rssi; /* dBm */
    uint32_t l2_destination_id;
    uint32_t sci_format1_info;
    int32_t delay_estimation; /* in Ts = 1/(15000 * 2048) s */
} rx_packet_meta_data_t;

/* num: entries of meta_data in, reports found out; meta_data_len: octets to skip to the packet itself. */
v2x_status_enum_type v2x_parse_rx_meta_data(const uint8_t *payload, uint32_t length, rx_packet_meta_data_t *meta_data,
                                            size_t *num, size_t *meta_data_len);

#endif
