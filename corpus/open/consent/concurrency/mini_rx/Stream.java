package bench.consent.mini_rx;

import java.util.concurrent.Executor;

/** A stream of values, a few operators long. */
interface Stream<T> {
    void subscribe(Taker<T> taker);

    /** Takes what a stream gives. */
    interface Taker<T> {
        void take(T value);
    }

    /** Makes one value of another. */
    interface Maker<A, B> {
        B make(A value);
    }

    static <T> Stream<T> of(T value) {
        return taker -> taker.take(value);
    }

    default <B> Stream<B> map(Maker<T, B> maker) {
        return taker -> subscribe(value -> taker.take(maker.make(value)));
    }

    default Stream<T> filter(Maker<T, Boolean> test) {
        return taker -> subscribe(value -> {
            if (test.make(value)) {
                taker.take(value);
            }
        });
    }

    default Stream<T> on(Executor executor) {
        return taker -> executor.execute(() -> subscribe(taker));
    }
}
