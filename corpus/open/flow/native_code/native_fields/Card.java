package bench.flow.native_fields;

/** The fields are set by native code too. */
final class Card {
    String owner = "无名";
    String mark = "";
}
