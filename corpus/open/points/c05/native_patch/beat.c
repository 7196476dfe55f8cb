#include <jni.h>

JNIEXPORT jint JNICALL Java_bench_points_native_1patch_Engine_gap(JNIEnv *env, jclass type, jint beats) {
    return beats > 0 ? 60000 / beats : 0;
}
