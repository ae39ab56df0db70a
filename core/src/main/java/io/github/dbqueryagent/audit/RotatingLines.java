package io.github.dbqueryagent.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that lines are added to by threads and processes, none of which tears another's line. Thread-safe.
 *
 * <p>It is opened for each line, so that there is nothing to close, and whoever moves the file away does no harm. A line is
 * one write at the end of the file.
 */
final class RotatingLines {
    private static final Logger LOG = LoggerFactory.getLogger(RotatingLines.class);
    private static final Set<OpenOption> AT_END =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final AuditFile file;
    private final Lock turn = new ReentrantLock();
    private boolean endsInALine;

    RotatingLines(AuditFile file) {
        this.file = file;
    }

    /** An interrupt closes the file under the writer, so the line is written again: twice is better than never. */
    void add(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        boolean interrupted = false;
        turn.lock();
        try {
            while (true) {
                try {
                    write(bytes);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted = Thread.interrupted();
                }
            }
        } finally {
            turn.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write(byte[] line) throws IOException {
        setAsideIfFull(line.length);
        // What was cut off, by a full disk or a crash, must not spoil the next line as well.
        byte[] bytes = endsInALine || endsInALine() ? line : withEndBefore(line);
        endsInALine = false;
        try (FileChannel channel = FileChannel.open(file.path(), AT_END, ownersOnly())) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (file.synced()) {
                channel.force(false);
            }
        }
        endsInALine = true;
    }

    private boolean endsInALine() throws IOException {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private static byte[] withEndBefore(byte[] line) {
        return ByteBuffer.allocate(line.length + 1).put((byte) '\n').put(line).array();
    }

    private FileAttribute<?>[] ownersOnly() {
        boolean posix =
                file.path().getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isFull(int more) throws IOException {
        try {
            return Files.size(file.path()) + more > file.maxBytes();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whoever cannot set the file aside goes on with it: an entry more counts for more than a file too long. */
    private void setAsideIfFull(int more) throws IOException {
        if (file.maxBytes() == 0 || !isFull(more)) {
            return;
        }
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file.lock(), options, ownersOnly());
                FileLock lock = channel.tryLock()) {
            // Another process may have done so just before.
            if (lock != null && isFull(more)) {
                setAside();
            }
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (OverlappingFileLockException e) {
            // Another log of this process is about it.
            return;
        } catch (IOException e) {
            LOG.warn(
                    "The audit log could not be set aside at its size ({}); it grows on.",
                    e.getClass().getName());
        }
    }

    private void setAside() throws IOException {
        int free = 1;
        while (free < file.kept() && Files.exists(file.setAside(free))) {
            free++;
        }
        for (int number = free; number > 1; number--) {
            move(file.setAside(number - 1), file.setAside(number));
        }
        move(file.path(), file.setAside(1));
        endsInALine = true;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
