package bench.flow.dumped_fields;

class Base {
    String serial = ""; //: @inherited

    void sim(String text) {
        serial = text; //: @inherited
    }
}

final class Event extends Base {
    private final String name;
    private String serial = ""; //: @leak
    private StringBuilder serial = new StringBuilder(); //: @clean

    Event(String name) {
        this.name = name;
    }

    @Override
    void sim(String text) {
        serial = text; //: @leak
        serial.append(text); //: @clean
        super.sim(text);
    }
}
