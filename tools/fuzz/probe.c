/* What the fuzzer knows of the engine while it runs: which code was taken for which dialect, and what it allocated.
 *
 * Preloaded behind the sanitizer's runtime and built without instrumentation of its own.  The engine's code calls
 * __sanitizer_cov_trace_pc at every basic block (-fsanitize-coverage=trace-pc); two blocks in a row are an edge.  A bit
 * per dialect is kept of each, so that what one dialect has taken is still new to another.
 */
#include <stddef.h>
#include <stdint.h>

#define EDGES (1u << 20)
#define BLOCKS (1u << 22) /* the low bits of an address: no two blocks of 4 MiB of code share them */
#define DIALECTS 16

static uint16_t edge_seen[EDGES];
uint16_t cv2x_block_seen[BLOCKS];
static uintptr_t before;
static unsigned dialect = DIALECTS - 1; /* the last one is nobody: its code is not counted */
uint64_t cv2x_edges[DIALECTS], cv2x_blocks[DIALECTS], cv2x_allocated;

int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t), void (*)(const volatile void *));

void cv2x_begin(unsigned number) {
    dialect = number < DIALECTS ? number : DIALECTS - 1;
    before = 0;
}

void __sanitizer_cov_trace_pc(void) {
    uintptr_t here = (uintptr_t)__builtin_return_address(0);
    if (dialect == DIALECTS - 1)
        return;
    uint32_t edge = (uint32_t)(((here * 0x9E3779B97F4A7C15u) >> 40) ^ before) & (EDGES - 1);
    uint16_t bit = (uint16_t)(1u << dialect);
    before = (here * 0x9E3779B97F4A7C15u) >> 41;
    if (edge_seen[edge] & bit)
        return;
    edge_seen[edge] |= bit;
    cv2x_edges[dialect]++;
    uint16_t *block = &cv2x_block_seen[here & (BLOCKS - 1)];
    cv2x_blocks[dialect] += !(*block & bit);
    *block |= bit;
}

static void on_malloc(const volatile void *at, size_t size) {
    (void)at;
    cv2x_allocated += size;
}

static void on_free(const volatile void *at) { (void)at; }

int cv2x_watch_memory(void) { return __sanitizer_install_malloc_and_free_hooks(on_malloc, on_free); }
