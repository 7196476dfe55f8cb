#include <jni.h>

JNIEXPORT jstring JNICALL Java_bench_flow_rebound_1method_Main_paint(JNIEnv *env, jclass type, jstring text) {
    return (*env)->NewStringUTF(env, "green");
}

JNIEXPORT jstring JNICALL Java_bench_flow_rebound_1method_Main_hide(JNIEnv *env, jclass type, jstring text) {
    return (*env)->NewStringUTF(env, "gone");
}

static jstring same(JNIEnv *env, jclass type, jstring text) {
    return text;
}

/* Gives one of the app's native methods another body while the app runs. */
JNIEXPORT void JNICALL Java_bench_flow_rebound_1method_Main_change(JNIEnv *env, jclass type) {
    char *name = "paint"; //: @leak,clean
    char *name = "hide"; //: @other_method
    JNINativeMethod method = {name, "(Ljava/lang/String;)Ljava/lang/String;", (void *) same};
    (*env)->RegisterNatives(env, type, &method, 1);
}
