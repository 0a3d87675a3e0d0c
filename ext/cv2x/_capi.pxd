# The CPython API in terms of plain PyObject pointers, so that the hot paths count references by hand.
#
# Rules: a function here that returns PyObject* returns a new reference unless its name says Borrowed or GET_ITEM; NULL
# means that an exception is set (never for the *_GET_* macros).  Nothing here is ever mixed with Cython's own reference
# counting of the same value: a pointer becomes an object by `<object>` only in cold code.

from cpython.object cimport PyObject, PyTypeObject


cdef extern from "Python.h":
    PyObject* NONE "Py_None"
    PyObject* TRUE "Py_True"
    PyObject* FALSE "Py_False"

    void INCREF "Py_INCREF" (PyObject*) noexcept
    void DECREF "Py_DECREF" (PyObject*) noexcept
    void XDECREF "Py_XDECREF" (PyObject*) noexcept
    PyTypeObject* TYPE "Py_TYPE" (PyObject*) noexcept
    void SET_REFCNT "Py_SET_REFCNT" (PyObject*, Py_ssize_t) noexcept
    void SET_TYPE "Py_SET_TYPE" (PyObject*, PyTypeObject*) noexcept
    PyObject* PyObject_Init(PyObject*, PyTypeObject*) noexcept
    void* PyMem_RawMalloc(size_t) noexcept
    void PyMem_RawFree(void*) noexcept
    PyObject* PyObject_Repr(PyObject*) noexcept
    int PyObject_RichCompareBool(PyObject*, PyObject*, int) noexcept
    Py_hash_t PyObject_Hash(PyObject*) noexcept
    int PyObject_CheckBuffer(PyObject*) noexcept

    int PyLong_Check(PyObject*) noexcept
    int PyLong_CheckExact(PyObject*) noexcept
    int PyBool_Check(PyObject*) noexcept
    int PyIndex_Check(PyObject*) noexcept
    PyObject* PyNumber_Index(PyObject*) noexcept
    long long PyLong_AsLongLongAndOverflow(PyObject*, int*) noexcept
    PyObject* PyLong_FromLongLong(long long) noexcept
    PyObject* PyLong_FromUnsignedLongLong(unsigned long long) noexcept

    int PyBytes_Check(PyObject*) noexcept
    int PyBytes_CheckExact(PyObject*) noexcept nogil
    PyObject* PyBytes_FromStringAndSize(const char*, Py_ssize_t) noexcept
    char* PyBytes_AS_STRING(PyObject*) noexcept nogil
    Py_ssize_t PyBytes_GET_SIZE(PyObject*) noexcept nogil

    int PyUnicode_Check(PyObject*) noexcept
    PyObject* FORMAT "PyUnicode_FromFormat" (const char*, ...) noexcept
    PyObject* PyUnicode_New(Py_ssize_t, Py_UCS4) noexcept
    unsigned char* PyUnicode_1BYTE_DATA(PyObject*) noexcept
    PyObject* PyUnicode_FromKindAndData(int, const void*, Py_ssize_t) noexcept
    PyObject* PyUnicode_DecodeUTF8(const char*, Py_ssize_t, const char*) noexcept
    const char* PyUnicode_AsUTF8AndSize(PyObject*, Py_ssize_t*) noexcept
    Py_ssize_t PyUnicode_GET_LENGTH(PyObject*) noexcept
    Py_UCS4 PyUnicode_READ_CHAR(PyObject*, Py_ssize_t) noexcept

    int PyTuple_Check(PyObject*) noexcept
    int PyTuple_CheckExact(PyObject*) noexcept
    PyObject* PyTuple_New(Py_ssize_t) noexcept
    void PyObject_GC_UnTrack(PyObject*) noexcept
    Py_ssize_t PyTuple_GET_SIZE(PyObject*) noexcept
    PyObject* PyTuple_GET_ITEM(PyObject*, Py_ssize_t) noexcept nogil
    void PyTuple_SET_ITEM(PyObject*, Py_ssize_t, PyObject*) noexcept
    int PyList_Check(PyObject*) noexcept
    PyObject* PyList_New(Py_ssize_t) noexcept
    int PyList_Append(PyObject*, PyObject*) noexcept
    PyObject* PyList_AsTuple(PyObject*) noexcept
    Py_ssize_t PyList_GET_SIZE(PyObject*) noexcept
    PyObject* PyList_GET_ITEM(PyObject*, Py_ssize_t) noexcept

    int PyDict_Check(PyObject*) noexcept
    Py_ssize_t PyDict_GET_SIZE "PyDict_Size" (PyObject*) noexcept
    PyObject* PyDict_GetItemBorrowed "PyDict_GetItemWithError" (PyObject*, PyObject*) noexcept
    int PyDict_Next(PyObject*, Py_ssize_t*, PyObject**, PyObject**) noexcept

    PyObject* PyErr_Occurred() noexcept
    void PyErr_Clear() noexcept
    PyObject* PyErr_NoMemory() noexcept
    int PyErr_ExceptionMatches(PyObject*) noexcept
    void PyErr_SetObject(PyObject*, PyObject*) noexcept
    PyObject* MEMORY_ERROR "PyExc_MemoryError"
    PyObject* NOT_IMPLEMENTED "Py_NotImplemented"


cdef extern from "structmember.h":
    ctypedef struct PyMemberDef:
        const char* name
        int type
        Py_ssize_t offset
        int flags
        const char* doc
    int T_OBJECT_EX
    int READONLY


cdef extern from "Python.h":
    ctypedef PyObject* (*getter)(PyObject*, void*) noexcept
    ctypedef int (*setter)(PyObject*, PyObject*, void*) noexcept
    ctypedef PyObject* (*vectorcallfunc)(PyObject*, PyObject* const*, size_t, PyObject*) noexcept
    Py_ssize_t PyVectorcall_NARGS(size_t) noexcept

    ctypedef struct PyGetSetDef:
        const char* name
        getter get
        setter set
        const char* doc
        void* closure

    ctypedef PyObject* (*PyCFunction)(PyObject*, PyObject*) noexcept

    ctypedef struct PyMethodDef:
        const char* ml_name
        PyCFunction ml_meth
        int ml_flags
        const char* ml_doc
    int METH_NOARGS
    int METH_O
    int METH_VARARGS
    int METH_KEYWORDS

    ctypedef struct PyType_Slot:
        int slot
        void* pfunc

    ctypedef struct PyType_Spec:
        const char* name
        int basicsize
        int itemsize
        unsigned int flags
        PyType_Slot* slots
    PyObject* PyType_FromSpec(PyType_Spec*) noexcept
    PyObject* PyType_FromSpecWithBases(PyType_Spec*, PyObject*) noexcept
    unsigned int Py_TPFLAGS_DEFAULT
    unsigned int Py_TPFLAGS_BASETYPE
    int Py_tp_dealloc
    int Py_tp_repr
    int Py_tp_hash
    int Py_tp_richcompare
    int Py_tp_methods
    int Py_tp_members
    int Py_tp_getset
    int Py_tp_new
    int Py_tp_doc


cdef extern from *:
    """
    /* A finished record type: called without a dict, and closed to changes that its instances could not survive. */
    static inline void cv2x_seal(PyObject *type, vectorcallfunc call) {
        ((PyTypeObject *)type)->tp_vectorcall = call;
        ((PyTypeObject *)type)->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
        PyType_Modified((PyTypeObject *)type);
    }
    static inline int cv2x_enter(const char *where) { return Py_EnterRecursiveCall(where); }
    static inline void cv2x_leave(void) { Py_LeaveRecursiveCall(); }
    """
    void seal_type "cv2x_seal" (PyObject*, vectorcallfunc) noexcept
    int enter_call "cv2x_enter" (const char*) noexcept
    void leave_call "cv2x_leave" () noexcept
