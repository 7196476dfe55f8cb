package bench.flow.two_tills;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Holds one slip; a new one replaces it. */
final class Till {
    private final Lock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private String slip;

    void put(String text) {
        lock.lock();
        try {
            slip = text;
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    String take() throws InterruptedException {
        lock.lock();
        try {
            while (slip == null) {
                filled.await();
            }
            String got = slip;
            slip = null;
            return got;
        } finally {
            lock.unlock();
        }
    }
}
