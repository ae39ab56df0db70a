package io.github.dbqueryagent.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A reply's body that ends the exchange when it grows too long, takes too long, or its reader is interrupted.
 *
 * <p>The JDK's own stream swallows interrupts before JDK 20, and its time limit ends with the headers, so that a reply
 * that stalls midway could never be left. Read by one thread.
 */
final class BoundedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {
    private sealed interface Part {}

    private record Bytes(List<ByteBuffer> buffers) implements Part {}

    private record End(@Nullable Throwable failure) implements Part {}

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final ArrayDeque<ByteBuffer> ready = new ArrayDeque<>();
    private final long maxBytes;
    private final long endNanos;
    private long bytes;
    private boolean ended;

    /**
     * Creates it.
     *
     * @param maxBytes the most bytes that are read
     * @param endNanos the moment of {@link System#nanoTime()} at which reading ends
     */
    BoundedBody(long maxBytes, long endNanos) {
        this.maxBytes = maxBytes;
        this.endNanos = endNanos;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        if (subscription.complete(newSubscription)) {
            newSubscription.request(1);
        } else {
            newSubscription.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        parts.add(new Bytes(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        parts.add(new End(failure));
    }

    @Override
    public void onComplete() {
        parts.add(new End(null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (ready.isEmpty()) {
            if (ended || !fill()) {
                return -1;
            }
        }
        ByteBuffer buffer = ready.getFirst();
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        if (!buffer.hasRemaining()) {
            ready.removeFirst();
        }
        return count;
    }

    /** Returns whether there may be more; waits for the next part. */
    private boolean fill() throws IOException {
        Part part = take();
        if (part instanceof Bytes more) {
            for (ByteBuffer buffer : more.buffers()) {
                if (buffer.hasRemaining()) {
                    bytes += buffer.remaining();
                    ready.add(buffer);
                }
            }
            if (bytes > maxBytes) {
                close();
                throw new FailureReading.ReplyTooLong(maxBytes, "bytes");
            }
            subscription.join().request(1);
            return true;
        }
        ended = true;
        Throwable failure = ((End) part).failure();
        if (failure != null) {
            throw new IOException("the connection broke before the reply was complete", failure);
        }
        return false;
    }

    private Part take() throws IOException {
        try {
            Part part = parts.poll(Math.max(0, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (part == null) {
                close();
                throw new HttpTimeoutException("the reply stalled (model.timeout)");
            }
            return part;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the call was given up");
        }
    }

    @Override
    public void close() {
        ended = true;
        ready.clear();
        if (subscription.isDone()) {
            subscription.join().cancel();
        }
    }
}
