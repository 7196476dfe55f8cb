package bench.flow.face_with_default;

/** Something that rings and signs its ringing. */
interface Tower {
    default String sign(String name) {
        return "rung by " + name;
    }

    /** A tower that rings for nobody in particular. */
    interface Quiet extends Tower {
        @Override
        default String sign(String name) {
            return "silent";
        }
    }
}
