package bench.flow.overload_pick;

abstract class Counter<T> {
    protected int count;

    void hand(T item) { //: @leak,as_object,by_generic,bridge
    void hand(Object item) { //: @not_overriding
        count++;
    }
}
