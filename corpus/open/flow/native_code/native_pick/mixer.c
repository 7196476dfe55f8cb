#include <jni.h>

static jstring pick(JNIEnv *env, jclass type, jstring first, jstring second) {
    return first; //: @leak
    return second; //: @clean
}

/* Binds the method when the library is loaded, so that no exported symbol names it. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    JNIEnv *env;
    JNINativeMethod method = {"pick", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;", (void *) pick};
    if ((*vm)->GetEnv(vm, (void **) &env, JNI_VERSION_1_6) != JNI_OK) return JNI_ERR;
    jclass type = (*env)->FindClass(env, "bench/flow/native_pick/Main");
    if (type == 0 || (*env)->RegisterNatives(env, type, &method, 1) != 0) return JNI_ERR;
    return JNI_VERSION_1_6;
}
