#define _GNU_SOURCE
#include "client.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

bool client_accept(struct client *client, int sock) {
    memset(client, 0, sizeof *client);
    client->sock = -1;
    client->out = malloc(OUT_OCTETS);
    if (client->out == NULL) return false;
    client->sock = sock;
    return true;
}

void client_close(struct client *client) {
    if (client->sock < 0) return;
    for (size_t number = 0; number < 256; number++) modem_flow_close(&client->flows[number]);
    close(client->sock);
    free(client->out);
    client->out = NULL;
    client->sock = -1;
}

bool client_read(struct client *client) {
    size_t room = sizeof client->in - client->in_octets;
    if (room == 0) return true; /* a whole frame waits to be taken */
    ssize_t got = recv(client->sock, client->in + client->in_octets, room, MSG_DONTWAIT);
    if (got == 0) return false;
    if (got < 0) return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    client->in_octets += (size_t)got;
    return true;
}

int client_frame(struct client *client, struct frame *frame) {
    if (client->in_octets < HEADER_OCTETS) return 0;
    frame->octets = get_u16(client->in);
    frame->type = client->in[2];
    frame->tag = get_u32(client->in + 4);
    frame->body = client->in + HEADER_OCTETS;
    if (frame->octets > MAX_BODY_OCTETS || client->in[3] != 0) return -1;
    return client->in_octets >= HEADER_OCTETS + frame->octets;
}

void client_done(struct client *client, const struct frame *frame) {
    size_t taken = HEADER_OCTETS + frame->octets;
    client->in_octets -= taken;
    memmove(client->in, client->in + taken, client->in_octets);
}

bool client_write(struct client *client) {
    while (client->out_octets > 0) {
        ssize_t put = send(client->sock, client->out + client->out_start, client->out_octets,
                           MSG_DONTWAIT | MSG_NOSIGNAL);
        if (put < 0) return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        client->out_start += (size_t)put;
        client->out_octets -= (size_t)put;
    }
    client->out_start = 0;
    return true;
}

uint8_t *client_room(struct client *client, uint8_t type, uint32_t tag, size_t body_octets, bool indication) {
    size_t wanted = HEADER_OCTETS + body_octets, reserve = indication ? ANSWER_RESERVE : 0;
    if (client->out_octets + wanted + reserve > OUT_OCTETS) {
        if (!indication) client->leaving = true; /* it asks and does not listen */
        return NULL;
    }
    if (client->out_start + client->out_octets + wanted > OUT_OCTETS) {
        memmove(client->out, client->out + client->out_start, client->out_octets);
        client->out_start = 0;
    }
    uint8_t *at = client->out + client->out_start + client->out_octets;
    at = put_u16(at, (uint16_t)body_octets);
    at = put_u8(at, type);
    at = put_u8(at, 0);
    return put_u32(at, tag);
}

void client_queue(struct client *client, size_t body_octets) { client->out_octets += HEADER_OCTETS + body_octets; }

void client_refuse(struct client *client, const struct frame *asked, uint16_t code, const char *text) {
    size_t letters = strlen(text);
    if (letters > MAX_TEXT_OCTETS) letters = MAX_TEXT_OCTETS;
    uint8_t *at = client_room(client, REFUSED, asked->tag, REFUSED_OCTETS + letters, false);
    if (at == NULL) return;
    at = put_u16(at, code);
    at = put_u8(at, asked->type);
    at = put_u8(at, 0);
    memcpy(at, text, letters);
    client_queue(client, REFUSED_OCTETS + letters);
}
