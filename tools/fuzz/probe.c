/* What the fuzzer knows of the engine while it runs: which edges of its code were taken, and what it allocated.
 *
 * Preloaded behind the sanitizer's runtime and built without instrumentation of its own.  The engine's code calls
 * __sanitizer_cov_trace_pc at every basic block (-fsanitize-coverage=trace-pc); two blocks in a row are an edge.
 */
#include <stddef.h>
#include <stdint.h>

#define EDGES (1u << 20)

uint8_t cv2x_edge_seen[EDGES];
uint64_t cv2x_edges, cv2x_allocated, cv2x_largest;
static uintptr_t before;

int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t), void (*)(const volatile void *));

void __sanitizer_cov_trace_pc(void) {
    uintptr_t here = (uintptr_t)__builtin_return_address(0);
    uint32_t edge = (uint32_t)(((here * 0x9E3779B97F4A7C15u) >> 40) ^ before) & (EDGES - 1);
    before = (here * 0x9E3779B97F4A7C15u) >> 41;
    if (!cv2x_edge_seen[edge]) {
        cv2x_edge_seen[edge] = 1;
        cv2x_edges++;
    }
}

static void on_malloc(const volatile void *at, size_t size) {
    (void)at;
    cv2x_allocated += size;
    if (size > cv2x_largest)
        cv2x_largest = size;
}

static void on_free(const volatile void *at) { (void)at; }

int cv2x_watch_memory(void) { return __sanitizer_install_malloc_and_free_hooks(on_malloc, on_free); }
