#include <jni.h>

static void fill(JNIEnv *env, jclass type, jcharArray from, jcharArray to) {
    jchar letters[64];
    jsize count = (*env)->GetArrayLength(env, from);
    if (count > 64) count = 64;
    (*env)->GetCharArrayRegion(env, from, 0, count, letters); //: @leak,wiped
    (*env)->SetCharArrayRegion(env, to, 0, count, letters); //: @leak,wiped
    for (jsize i = 0; i < count; i++) letters[i] = '.'; //: @constant,wiped
    (*env)->SetCharArrayRegion(env, to, 0, count, letters); //: @constant,wiped
}

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    JNIEnv *env;
    JNINativeMethod method = {"fill", "([C[C)V", (void *) fill};
    if ((*vm)->GetEnv(vm, (void **) &env, JNI_VERSION_1_6) != JNI_OK) return JNI_ERR;
    jclass type = (*env)->FindClass(env, "bench/flow/native_fill/Main");
    if (type == 0 || (*env)->RegisterNatives(env, type, &method, 1) != 0) return JNI_ERR;
    return JNI_VERSION_1_6;
}
