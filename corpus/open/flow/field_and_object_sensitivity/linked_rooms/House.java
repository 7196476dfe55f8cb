package bench.flow.linked_rooms;

final class House {
    Room kitchen = new Room();
    final Room hall = new Room();

    static final class Room {
        Lamp lamp = new Lamp();
    }

    static final class Lamp {
        String name = "lamp";
    }
}
