/*
 * Stand-in for the header of this name in Qualcomm's telematics SDK (its legacy C interface): only the types, members
 * and functions the reference bridge uses, in the order of the public header.
 *
 * Written by the cv2x authors from names, values and signatures of the public SDK headers.  UNVERIFIED: it has not been
 * compiled against the vendor's own files, and structures may have more members there; the bridge names every member it
 * sets, so only a member that is missing or means something else would hurt.
 */
#ifndef CV2X_STUB_V2X_RADIO_API_H
#define CV2X_STUB_V2X_RADIO_API_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "telux/cv2x/legacy/v2x_common.pb.h"

typedef int v2x_radio_handle_t;
#define V2X_RADIO_HANDLE_BAD (-1)
#define MAX_POOL_IDS_LIST_LEN (20)
#define V2X_MAX_ANTENNAS_SUPPORTED (2)

typedef enum { V2X_WWAN_NONCONCURRENT = 0, V2X_WWAN_CONCURRENT = 1 } v2x_concurrency_sel_t;

typedef enum {
    V2X_INACTIVE = 0,
    V2X_ACTIVE,
    V2X_TX_SUSPENDED, /* loss of timing precision: no transmission */
    V2X_RX_SUSPENDED,
    V2X_TXRX_SUSPENDED
} v2x_event_t;

typedef enum { SERVICE_UNAVAILABLE = 0, SERVICE_AVAILABLE = 1 } v2x_service_status_t;

/* Lower is more urgent; 3GPP PPPP is one more. */
typedef enum {
    V2X_PRIO_MOST_URGENT = 0,
    V2X_PRIO_1 = 1,
    V2X_PRIO_2 = 2,
    V2X_PRIO_3 = 3,
    V2X_PRIO_4 = 4,
    V2X_PRIO_5 = 5,
    V2X_PRIO_6 = 6,
    V2X_PRIO_BACKGROUND = 7
} v2x_priority_et;

typedef struct {
    uint8_t pool_id;
    uint16_t min_freq;
    uint16_t max_freq;
} tx_pool_id_info_t;

typedef struct {
    int link_ip_MTU_bytes;
    int link_non_ip_MTU_bytes;
    v2x_concurrency_sel_t max_supported_concurrency;
    uint16_t non_ip_tx_payload_offset_bytes;
    uint16_t non_ip_rx_payload_offset_bytes;
    uint16_t int_min_periodicity_multiplier_ms;
    uint16_t int_maximum_periodicity_ms;
    unsigned supports_10ms_periodicity : 1;
    unsigned supports_20ms_periodicity : 1;
    unsigned supports_50ms_periodicity : 1;
    unsigned supports_100ms_periodicity : 1;
    unsigned max_quantity_of_auto_retrans : 4;
    unsigned size_of_layer2_mac_address : 4; /* 3 for PC5 */
    uint16_t v2x_number_of_priority_levels;
    uint16_t highest_priority_value;
    uint16_t lowest_priority_value;
    uint16_t max_qty_SPS_flows;
    uint16_t max_qty_non_SPS_flows;
    int32_t max_tx_pwr; /* dBm */
    int32_t min_tx_pwr;
    uint32_t tx_pool_ids_supported_len;
    tx_pool_id_info_t tx_pool_ids_supported[MAX_POOL_IDS_LIST_LEN];
} v2x_iface_capabilities_t;

typedef struct {
    int v2xid; /* PSID or ITS-AID */
    v2x_priority_et priority;
    int period_interval_ms;
    int tx_reservation_size_bytes;
} v2x_tx_bandwidth_reservation_t;

typedef struct {
    int channel_measurement_interval_us;
    int rs_threshold_decidbm;
} v2x_chan_meas_params_t;

typedef struct {
    float channel_busy_percentage;
    float noise_floor;
    float time_uncertainty; /* ms */
} v2x_chan_measurements_t;

typedef struct {
    void (*v2x_radio_init_complete)(v2x_status_enum_type status, void *context);
    void (*v2x_radio_status_listener)(v2x_event_t event, void *context);
    void (*v2x_radio_chan_meas_listener)(v2x_chan_measurements_t *measurements, void *context);
    void (*v2x_radio_l2_addr_changed_listener)(int new_l2_address, void *context);
    void (*v2x_radio_macphy_change_complete_cb)(void *context);
    void (*v2x_radio_capabilities_listener)(v2x_iface_capabilities_t *caps, void *context);
    void (*v2x_service_status_listener)(v2x_service_status_t status, void *context);
} v2x_radio_calls_t;

typedef struct {
    uint32_t periodicity_in_use_ns;
    uint16_t currently_reserved_periodic_bytes;
    uint32_t tx_reservation_offset_ns;
    uint64_t utc_time_ns;
} v2x_sps_mac_details_t;

typedef struct {
    void (*v2x_radio_l2_reservation_change_complete_cb)(void *context, v2x_sps_mac_details_t *details);
    void (*v2x_radio_sps_offset_changed)(void *context, v2x_sps_mac_details_t *details);
} v2x_per_sps_reservation_calls_t;

typedef enum {
    V2X_AUTO_RETRANSMIT_DISABLED = 0,
    V2X_AUTO_RETRANSMIT_ENABLED = 1,
    V2X_AUTO_RETRANSMIT_DONT_CARE = 2
} v2x_auto_retransmit_policy_t;

typedef struct {
    v2x_auto_retransmit_policy_t retransmit_policy;
    uint8_t default_tx_power_valid;
    int32_t default_tx_power;
    uint8_t mcs_index_valid;
    uint8_t mcs_index;
    uint8_t tx_pool_id_valid;
    uint8_t tx_pool_id;
} v2x_tx_flow_info_t;

typedef struct {
    v2x_tx_bandwidth_reservation_t reservation;
    v2x_tx_flow_info_t flow_info;
} v2x_tx_sps_flow_info_t;

typedef enum { TRAFFIC_IP = 0, TRAFFIC_NON_IP = 1 } traffic_ip_type_t;

typedef enum { INACTIVE, OPERATIONAL, FAULT } rf_status_t;

typedef struct {
    rf_status_t status;
    int32_t power; /* dBm * 10; -700: this antenna is not used */
} v2x_rf_tx_info_t;

typedef enum { FIRST, LAST, MIDDLE, ONLY_ONE } v2x_segment_type_t;

typedef enum { V2X_NEW_TX, V2X_RE_TX, V2X_SLSS_TX } v2x_tx_type_t;

typedef struct {
    v2x_rf_tx_info_t rf_info[V2X_MAX_ANTENNAS_SUPPORTED];
    uint8_t num_rb;
    uint8_t start_rb;
    uint8_t mcs;
    uint8_t seg_num;
    v2x_segment_type_t seg_type;
    v2x_tx_type_t tx_type;
    uint16_t ota_timing; /* system frame number * 10 + subframe */
    uint16_t port;
} v2x_tx_status_report_t;

typedef void (*v2x_tx_status_report_listener)(const v2x_tx_status_report_t info);

uint16_t v2x_convert_priority_to_traffic_class(v2x_priority_et priority);
v2x_priority_et v2x_convert_traffic_class_to_priority(uint16_t traffic_class);

v2x_status_enum_type v2x_radio_query_parameters(const char *iface_name, v2x_iface_capabilities_t *caps);
v2x_radio_handle_t v2x_radio_init_v2(traffic_ip_type_t ip_type, v2x_concurrency_sel_t mode,
                                     v2x_radio_calls_t *callbacks_p, void *ctx_p);
v2x_status_enum_type v2x_radio_deinit(v2x_radio_handle_t handle);
v2x_status_enum_type get_iface_name(traffic_ip_type_t ip_type, char *iface_name, size_t buffer_len);
v2x_event_t cv2x_status_poll(uint64_t *status_age_useconds);

int v2x_radio_rx_sock_create_and_bind(v2x_radio_handle_t handle, int *sock, struct sockaddr_in6 *rx_sockaddr);
int v2x_radio_enable_rx_meta_data(v2x_radio_handle_t handle, bool enable, int id_list_len, uint32_t *id_list);
int v2x_radio_tx_sps_only_create_v2(v2x_radio_handle_t handle, v2x_tx_sps_flow_info_t *sps_flow_info,
                                    v2x_per_sps_reservation_calls_t *calls, int sps_portnum, int *sps_sock,
                                    struct sockaddr_in6 *sps_sockaddr);
v2x_status_enum_type v2x_radio_tx_reservation_change_v2(int *sps_sock, v2x_tx_sps_flow_info_t *updated_flow_info);
int v2x_radio_tx_event_sock_create_and_bind_v3(traffic_ip_type_t ip_type, int v2x_id, int event_portnum,
                                               v2x_tx_flow_info_t *event_flow_info,
                                               struct sockaddr_in6 *event_sockaddr, int *sock);
v2x_status_enum_type v2x_radio_tx_event_flow_info_change(int *sock, v2x_tx_flow_info_t *updated_flow_info);
int v2x_radio_sock_close(int *sock_fd);

int v2x_radio_trigger_l2_update(v2x_radio_handle_t handle);
v2x_status_enum_type v2x_set_peak_tx_power(int8_t txPower);
v2x_status_enum_type v2x_radio_start_measurements(v2x_radio_handle_t handle, v2x_chan_meas_params_t *measure_this_way);
v2x_status_enum_type v2x_radio_stop_measurements(v2x_radio_handle_t handle);
v2x_status_enum_type v2x_register_tx_status_report_listener(uint16_t port, v2x_tx_status_report_listener callback);

#endif
