"""Datagrams from a socket in batches, each with the kernel's arrival time.

One recvmmsg call fetches what is there, up to a batch, into buffers made once; a busy station pays one system call for
many frames, a quiet one pays one for one (no second call is needed to learn that nothing more is there).  Works on any
Linux datagram socket: UDP, and AF_PACKET where a datagram is a link-layer frame.

Of the control messages three are read, whoever asked for them: SO_TIMESTAMPNS (kernel stamp), SO_TIMESTAMPING (hardware
stamp, raw), SO_RXQ_OVFL (how many the kernel has dropped so far).  What a stamp is worth is for the caller to judge.
"""
from cpython.bytes cimport PyBytes_FromStringAndSize
from libc.errno cimport EAGAIN, EINTR, errno
from libc.stdint cimport int64_t, uint32_t
from libc.stdlib cimport calloc, free
from libc.string cimport memcpy, strerror

cdef extern from "<sys/socket.h>" nogil:
    ctypedef unsigned int socklen_t
    cdef struct iovec:
        void *iov_base
        size_t iov_len
    cdef struct msghdr:
        void *msg_name
        socklen_t msg_namelen
        iovec *msg_iov
        size_t msg_iovlen
        void *msg_control
        size_t msg_controllen
        int msg_flags
    cdef struct mmsghdr:
        msghdr msg_hdr
        unsigned int msg_len
    cdef struct cmsghdr:
        size_t cmsg_len
        int cmsg_level
        int cmsg_type
    cmsghdr *CMSG_FIRSTHDR(msghdr *)
    cmsghdr *CMSG_NXTHDR(msghdr *, cmsghdr *)
    unsigned char *CMSG_DATA(cmsghdr *)
    size_t CMSG_LEN(size_t)
    int recvmmsg(int, mmsghdr *, unsigned int, int, void *)
    int SOL_SOCKET, MSG_DONTWAIT, MSG_TRUNC

cdef extern from "<time.h>" nogil:
    cdef struct timespec:
        long tv_sec
        long tv_nsec

# asm-generic/socket.h; the names are not in every libc's headers.
cdef enum:
    TIMESTAMPNS = 35
    TIMESTAMPING = 37
    OVERFLOW = 40
    NAME_OCTETS = 128
    CONTROL_OCTETS = 256


cdef class Inbox:
    """What arrives at one socket.

    ``octets`` is the longest datagram taken whole, ``batch`` the most that one `fetch` returns.  The descriptor stays
    the caller's, who must not close it while fetching.
    """

    cdef mmsghdr *_headers
    cdef iovec *_vectors
    cdef unsigned char *_octets
    cdef unsigned char *_names
    cdef unsigned char *_controls
    cdef readonly int batch
    cdef readonly Py_ssize_t octets
    cdef public uint32_t overruns
    """What the kernel has dropped so far for want of room, as last said (32 bits, wraps)."""

    def __cinit__(self, Py_ssize_t octets, int batch=32):
        cdef int index
        if not 0 < octets <= 1 << 20 or not 0 < batch <= 1024:
            raise ValueError(f"a batch of {batch} datagrams of {octets} octets")
        self.octets, self.batch = octets, batch
        self._headers = <mmsghdr *> calloc(batch, sizeof(mmsghdr))
        self._vectors = <iovec *> calloc(batch, sizeof(iovec))
        self._octets = <unsigned char *> calloc(batch, octets)
        self._names = <unsigned char *> calloc(batch, NAME_OCTETS)
        self._controls = <unsigned char *> calloc(batch, CONTROL_OCTETS)
        if not (self._headers and self._vectors and self._octets and self._names and self._controls):
            raise MemoryError
        for index in range(batch):
            self._vectors[index].iov_base = self._octets + index * octets
            self._vectors[index].iov_len = octets
            self._headers[index].msg_hdr.msg_iov = &self._vectors[index]
            self._headers[index].msg_hdr.msg_iovlen = 1
            self._headers[index].msg_hdr.msg_name = self._names + index * NAME_OCTETS
            self._headers[index].msg_hdr.msg_control = self._controls + index * CONTROL_OCTETS
            self._rearm(index)

    def __dealloc__(self):
        free(self._headers)
        free(self._vectors)
        free(self._octets)
        free(self._names)
        free(self._controls)

    cdef void _rearm(self, int index) noexcept nogil:
        self._headers[index].msg_hdr.msg_namelen = NAME_OCTETS
        self._headers[index].msg_hdr.msg_controllen = CONTROL_OCTETS

    def fetch(self, int descriptor):
        """Return what has arrived, at most a batch, oldest first.

        Tuples (octets, source address as the kernel writes it, kernel stamp, hardware stamp, cut off); stamps are
        nanoseconds, 0 where there is none.
        Never waits: nothing there is an empty list.  Raises OSError.
        """
        cdef int count, index, mistake = 0
        cdef mmsghdr *header
        cdef int64_t stamps[2]
        cdef list found = []
        with nogil:
            count = recvmmsg(descriptor, self._headers, self.batch, MSG_DONTWAIT, NULL)
            if count < 0:
                mistake = errno
        if count < 0:
            if mistake in (EAGAIN, EINTR):  # EAGAIN is EWOULDBLOCK on Linux
                return found
            raise OSError(mistake, strerror(mistake).decode())
        for index in range(count):
            header = &self._headers[index]
            self._controlled(&header.msg_hdr, stamps)
            found.append((
                PyBytes_FromStringAndSize(<char *> self._vectors[index].iov_base, header.msg_len),
                PyBytes_FromStringAndSize(<char *> header.msg_hdr.msg_name, header.msg_hdr.msg_namelen),
                stamps[0],
                stamps[1],
                (header.msg_hdr.msg_flags & MSG_TRUNC) != 0,
            ))
            self._rearm(index)
        return found

    cdef void _controlled(self, msghdr *header, int64_t *stamps) noexcept nogil:
        """Read the control messages of one datagram: kernel and hardware stamp, and the count of what was dropped."""
        cdef timespec times[3]
        cdef cmsghdr *message = CMSG_FIRSTHDR(header)
        stamps[0] = stamps[1] = 0
        while message != NULL:
            if message.cmsg_level == SOL_SOCKET:
                if message.cmsg_type == TIMESTAMPNS and message.cmsg_len == CMSG_LEN(sizeof(timespec)):
                    memcpy(times, CMSG_DATA(message), sizeof(timespec))
                    stamps[0] = times[0].tv_sec * <int64_t> 1000000000 + times[0].tv_nsec
                elif message.cmsg_type == TIMESTAMPING and message.cmsg_len == CMSG_LEN(3 * sizeof(timespec)):
                    memcpy(times, CMSG_DATA(message), 3 * sizeof(timespec))
                    stamps[1] = times[2].tv_sec * <int64_t> 1000000000 + times[2].tv_nsec
                elif message.cmsg_type == OVERFLOW and message.cmsg_len == CMSG_LEN(sizeof(uint32_t)):
                    memcpy(&self.overruns, CMSG_DATA(message), sizeof(uint32_t))
            message = CMSG_NXTHDR(header, message)
