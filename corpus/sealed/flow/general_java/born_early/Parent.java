package bench.flow.born_early;

/** Is made before its child. */
abstract class Parent {
    Parent(String id) {
        fill(id);
    }

    abstract void fill(String id);
}
