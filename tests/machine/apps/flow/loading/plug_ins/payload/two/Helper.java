package bench.flow.plug_ins.plug;

final class Helper {
    String word() {
        return "two";
    }
}
