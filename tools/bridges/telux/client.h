/*
 * One client of the bridge: its socket, the octets under way in both directions, and its flows.
 *
 * Rules.  The socket never blocks.  What comes in is bounded by one frame; what goes out by a buffer: a reception that
 * finds it full is lost for this client and counted, an answer that does makes the client go.
 */
#ifndef CV2X_BRIDGE_CLIENT_H
#define CV2X_BRIDGE_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "modem.h"
#include "protocol.h"

#define OUT_OCTETS (256u * 1024u)
#define ANSWER_RESERVE (16u * 1024u) /* kept free of receptions */

struct client {
    int sock; /* -1: this place is free */
    bool greeted, leaving;
    uint8_t wants;
    uint8_t in[HEADER_OCTETS + MAX_BODY_OCTETS];
    size_t in_octets;
    uint8_t *out;
    size_t out_start, out_octets;
    struct modem_flow flows[256]; /* by the number the client gave */
};

struct frame {
    uint8_t type;
    uint32_t tag;
    const uint8_t *body;
    size_t octets;
};

bool client_accept(struct client *client, int sock);
void client_close(struct client *client);

/* Reads what is there; false: the peer is gone. */
bool client_read(struct client *client);
/* 1: a frame (its body lies in the client's buffer until client_done); 0: none yet; -1: longer than any may be. */
int client_frame(struct client *client, struct frame *frame);
void client_done(struct client *client, const struct frame *frame);
/* Writes what the socket takes; false: the peer is gone. */
bool client_write(struct client *client);

/* Room for a frame of that many octets of body, header written, or NULL: full.  client_queue sends it. */
uint8_t *client_room(struct client *client, uint8_t type, uint32_t tag, size_t body_octets, bool indication);
void client_queue(struct client *client, size_t body_octets);
void client_refuse(struct client *client, const struct frame *asked, uint16_t code, const char *text);

#endif
