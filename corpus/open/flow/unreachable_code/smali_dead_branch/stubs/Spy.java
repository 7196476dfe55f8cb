package bench.flow.smali_dead_branch;

public final class Spy {
    public static void tell(String text) {}
}
