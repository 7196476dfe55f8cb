package bench.flow.live_score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A value whose observers are told while the page is on the screen, and of the last one after that. */
final class Live<T> {
    private final List<Consumer<T>> observers = new ArrayList<>();
    private T value;
    private boolean fresh;
    private boolean active;

    void observe(Consumer<T> observer) {
        observers.add(observer);
    }

    void stop() {
        observers.clear();
    }

    void set(T next) {
        value = next;
        fresh = true;
        hand();
    }

    void active(boolean now) {
        active = now;
        hand();
    }

    <R> Live<R> map(Function<T, R> change) {
        Live<R> mapped = new Live<>();
        mapped.active = true;
        observe(next -> mapped.set(change.apply(next)));
        return mapped;
    }

    private void hand() {
        if (active && fresh) {
            fresh = false;
            for (Consumer<T> observer : observers) {
                observer.accept(value);
            }
        }
    }
}
