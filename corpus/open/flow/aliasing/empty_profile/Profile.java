package bench.flow.empty_profile;

/** Who trains. */
final class Profile {
    private static final Profile EMPTY = new Profile();
    private String name = "guest";

    static Profile of(String name) {
        if (name == null) {
            return EMPTY; //: @leak,replaced
            return new Profile(); //: @clean
        }
        Profile made = new Profile();
        made.rename(name);
        return made;
    }

    void rename(String fresh) {
        name = fresh;
    }

    String name() {
        return name;
    }

    static Profile empty() {
        return EMPTY;
    }
}
