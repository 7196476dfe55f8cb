#include <jni.h>

JNIEXPORT void JNICALL Java_bench_flow_native_1callback_Main_shout(JNIEnv *env, jobject self, jstring text) {
    const char *name = "heard"; //: @leak
    const char *name = "kept"; //: @clean
    jclass type = (*env)->GetObjectClass(env, self);
    jmethodID method = (*env)->GetMethodID(env, type, name, "(Ljava/lang/String;)V");
    if (method != 0) (*env)->CallVoidMethod(env, self, method, text);
}
